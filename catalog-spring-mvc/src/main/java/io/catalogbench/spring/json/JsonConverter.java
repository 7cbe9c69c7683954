package io.catalogbench.spring.json;

import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.Limits;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the contract's JSON with its mapper and writes it with the encoder of the setting. Every
 * answer has a known length; bytes are an answer that is encoded already. The media type is JSON
 * without parameters, whatever the client listed, unless the controller named another one.
 */
@Component
public final class JsonConverter implements HttpMessageConverter<Object> {

  private static final List<MediaType> WRITTEN =
      List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);

  private final JsonMapper mapper;
  private final AnswerEncoder encoder;

  JsonConverter(JsonMapper mapper, AnswerEncoder encoder) {
    this.mapper = mapper;
    this.encoder = encoder;
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return MediaType.APPLICATION_JSON.includes(mediaType);
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return type == byte[].class
        || mediaType == null
        || WRITTEN.stream().anyMatch(written -> written.isCompatibleWith(mediaType));
  }

  @Override
  public List<MediaType> getSupportedMediaTypes() {
    return WRITTEN;
  }

  @Override
  public Object read(Class<?> type, HttpInputMessage message) throws IOException {
    if (message.getHeaders().getContentLength() > Limits.MAX_BODY_BYTES) {
      throw new ProblemException(Problem.contentTooLarge());
    }
    byte[] body = message.getBody().readNBytes(Limits.MAX_BODY_BYTES + 1);
    if (body.length > Limits.MAX_BODY_BYTES) {
      throw new ProblemException(Problem.contentTooLarge());
    }
    try {
      return mapper.readValue(body, type);
    } catch (JacksonException e) {
      throw new HttpMessageNotReadableException("not the JSON of " + type, e, message);
    }
  }

  @Override
  public void write(Object value, @Nullable MediaType mediaType, HttpOutputMessage message)
      throws IOException {
    byte[] body = value instanceof byte[] encoded ? encoded : encoder.encoded(value);
    HttpHeaders headers = message.getHeaders();
    if (headers.getContentType() == null) {
      headers.setContentType(MediaType.APPLICATION_JSON);
    }
    // The framework offers whatever has a dot in its path as a download.
    headers.remove(HttpHeaders.CONTENT_DISPOSITION);
    headers.setContentLength(body.length);
    message.getBody().write(body);
  }
}
