package io.catalogbench.bench.serialization.codec;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.catalogbench.bench.serialization.payload.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Jackson 2 with a new mapper at each call, so that nothing it learned about a type is kept. */
final class MapperPerCallCodec implements Codec {

  private final Shape shape;

  MapperPerCallCodec(Shape shape) {
    this.shape = shape;
  }

  @Override
  public byte[] write(Object value) throws IOException {
    JsonMapper mapper = mapper();
    return mapper.writerFor(Jackson2Codec.type(mapper, shape)).writeValueAsBytes(value);
  }

  @Override
  public void write(Object value, OutputStream out) throws IOException {
    JsonMapper mapper = mapper();
    mapper.writerFor(Jackson2Codec.type(mapper, shape)).writeValue(out, value);
  }

  @Override
  public @Nullable Object read(byte[] json) throws IOException {
    JsonMapper mapper = mapper();
    return mapper.readValue(json, Jackson2Codec.type(mapper, shape));
  }

  @Override
  public @Nullable Object read(InputStream json) throws IOException {
    JsonMapper mapper = mapper();
    return mapper.readValue(json, Jackson2Codec.type(mapper, shape));
  }

  private static JsonMapper mapper() {
    return Jackson2Codec.builder().build();
  }
}
