package io.catalogbench.cache.encoding;

import io.catalogbench.contract.settings.JsonMode;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as the contract's JSON; for use by many threads at once. */
public sealed interface AnswerEncoder permits JacksonEncoder, DslJsonEncoder {

  /** The encoder of a mode; {@code mapper} is the contract's, and writes what a library cannot. */
  static AnswerEncoder of(JsonMode mode, JsonMapper mapper) {
    return switch (mode) {
      case JACKSON -> new JacksonEncoder(mapper);
      case DSL_JSON -> DslJsonEncoder.compiled(mapper);
    };
  }

  /** The answer as UTF-8. */
  byte[] encoded(Object answer);

  /** Writes the answer as UTF-8. */
  void write(Object answer, OutputStream out);
}
