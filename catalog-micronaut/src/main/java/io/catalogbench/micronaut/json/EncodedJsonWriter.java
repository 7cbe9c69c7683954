package io.catalogbench.micronaut.json;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.ByteBodyHttpResponse;
import io.micronaut.http.ByteBodyHttpResponseWrapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.body.ResponseBodyWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes bytes, which are an answer that is encoded already; its media type as JSON's elsewhere.
 */
@Singleton
@Produces({MediaType.APPLICATION_JSON, ProducesJson.APPLICATION})
final class EncodedJsonWriter implements ResponseBodyWriter<byte[]> {

  @Override
  public void writeTo(
      Argument<byte[]> type,
      MediaType mediaType,
      byte[] encoded,
      MutableHeaders headers,
      OutputStream body) {
    headers.setIfMissing(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_TYPE);
    try {
      body.write(encoded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ByteBodyHttpResponse<?> write(
      ByteBodyFactory bodies,
      HttpRequest<?> request,
      MutableHttpResponse<byte[]> response,
      Argument<byte[]> type,
      MediaType mediaType,
      byte[] encoded) {
    response.getHeaders().contentTypeIfMissing(MediaType.APPLICATION_JSON_TYPE);
    return ByteBodyHttpResponseWrapper.wrap(response, bodies.adapt(encoded));
  }

  @Override
  public CloseableByteBody writePiece(
      ByteBodyFactory bodies,
      HttpRequest<?> request,
      HttpResponse<?> response,
      Argument<byte[]> type,
      MediaType mediaType,
      byte[] encoded) {
    return bodies.adapt(encoded);
  }
}
