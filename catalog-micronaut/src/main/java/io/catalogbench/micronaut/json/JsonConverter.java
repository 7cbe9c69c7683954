package io.catalogbench.micronaut.json;

import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.ByteBodyHttpResponse;
import io.micronaut.http.ByteBodyHttpResponseWrapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.body.MessageBodyHandler;
import io.micronaut.http.body.ResponseBodyWriter;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the contract's JSON with its mapper and writes it with the encoder of the setting; bytes
 * are an answer that is encoded already. The media type is JSON without parameters, whatever the
 * client listed, unless the controller named another one.
 */
@Singleton
@Consumes({MediaType.APPLICATION_JSON, MediaType.ALL})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE, ProducesJson.APPLICATION})
final class JsonConverter<T> implements MessageBodyHandler<T>, ResponseBodyWriter<T> {

  private final JsonMapper mapper;
  private final AnswerEncoder encoder;

  JsonConverter(JsonMapper mapper, AnswerEncoder encoder) {
    this.mapper = mapper;
    this.encoder = encoder;
  }

  @Override
  public T read(
      Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
    if (mediaType == null
        || !headers.contains(HttpHeaders.CONTENT_TYPE)
        || !JsonType.isRead(mediaType)) {
      throw new ProblemException(Problem.unsupportedMediaType());
    }
    try {
      @Nullable T value = mapper.readValue(body, type.getType());
      if (value != null) {
        return value;
      }
    } catch (JacksonException e) {
      throw unreadable();
    }
    throw unreadable();
  }

  @Override
  public void writeTo(
      Argument<T> type, MediaType mediaType, T value, MutableHeaders headers, OutputStream body) {
    headers.setIfMissing(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_TYPE);
    encoder.write(value, body);
  }

  @Override
  public ByteBodyHttpResponse<?> write(
      ByteBodyFactory bodies,
      HttpRequest<?> request,
      MutableHttpResponse<T> response,
      Argument<T> type,
      MediaType mediaType,
      T value) {
    response.getHeaders().contentTypeIfMissing(MediaType.APPLICATION_JSON_TYPE);
    return ByteBodyHttpResponseWrapper.wrap(
        response, writePiece(bodies, request, response, type, mediaType, value));
  }

  @Override
  public CloseableByteBody writePiece(
      ByteBodyFactory bodies,
      HttpRequest<?> request,
      HttpResponse<?> response,
      Argument<T> type,
      MediaType mediaType,
      T value) {
    return bodies.buffer(body -> encoder.write(value, body));
  }

  private static ProblemException unreadable() {
    return new ProblemException(Problem.unreadableBody());
  }
}
