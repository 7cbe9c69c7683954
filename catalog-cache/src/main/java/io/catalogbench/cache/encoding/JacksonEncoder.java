package io.catalogbench.cache.encoding;

import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** The contract's mapper as it is. */
record JacksonEncoder(JsonMapper mapper) implements AnswerEncoder {

  @Override
  public byte[] encoded(Object answer) {
    return mapper.writeValueAsBytes(answer);
  }

  @Override
  public void write(Object answer, OutputStream out) {
    mapper.writeValue(out, answer);
  }
}
