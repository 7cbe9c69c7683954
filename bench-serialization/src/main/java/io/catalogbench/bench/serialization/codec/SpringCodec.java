package io.catalogbench.bench.serialization.codec;

import io.catalogbench.bench.serialization.payload.Shape;
import io.catalogbench.contract.json.CatalogJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/** Spring MVC's own path: its message converter over the contract's mapper. */
final class SpringCodec implements Codec {

  private final JacksonJsonHttpMessageConverter converter =
      new JacksonJsonHttpMessageConverter(CatalogJson.mapper());
  private final ResolvableType type;

  SpringCodec(Shape shape) {
    type =
        shape.list()
            ? ResolvableType.forClassWithGenerics(List.class, shape.element())
            : ResolvableType.forClass(shape.element());
  }

  @Override
  public byte[] write(Object value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(value, out);
    return out.toByteArray();
  }

  @Override
  public void write(Object value, OutputStream out) throws IOException {
    converter.write(
        value, type, MediaType.APPLICATION_JSON, new Answer(new HttpHeaders(), out), null);
  }

  @Override
  public @Nullable Object read(byte[] json) throws IOException {
    return read(new ByteArrayInputStream(json));
  }

  @Override
  public @Nullable Object read(InputStream json) throws IOException {
    return converter.read(type, new Request(new HttpHeaders(), json), null);
  }

  private record Answer(HttpHeaders headers, OutputStream body) implements HttpOutputMessage {

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public OutputStream getBody() {
      return body;
    }
  }

  private record Request(HttpHeaders headers, InputStream body) implements HttpInputMessage {

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public InputStream getBody() {
      return body;
    }
  }
}
