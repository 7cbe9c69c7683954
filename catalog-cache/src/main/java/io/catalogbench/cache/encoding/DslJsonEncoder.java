package io.catalogbench.cache.encoding;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.CollectionAnalyzer;
import com.dslplatform.json.runtime.MapAnalyzer;
import com.dslplatform.json.runtime.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * dsl-json with the code that was written at build time for {@link DslJsonAnswers}; other answers
 * are Jackson's. Writers are kept for the next request, as many as ever wrote at the same time.
 */
final class DslJsonEncoder implements AnswerEncoder {

  private static final String COMPILED = "_DslJsonConverter$";

  private final DslJson<Object> json;
  private final Map<Class<?>, JsonWriter.WriteObject<Object>> compiled;
  private final JacksonEncoder others;
  private final Deque<JsonWriter> writers = new ConcurrentLinkedDeque<>();

  private DslJsonEncoder(
      DslJson<Object> json,
      Map<Class<?>, JsonWriter.WriteObject<Object>> compiled,
      JacksonEncoder others) {
    this.json = json;
    this.compiled = compiled;
    this.others = others;
  }

  /**
   * The encoder with everything it needs.
   *
   * @throws IllegalStateException when the library would write a record by reflection
   */
  static DslJsonEncoder compiled(JsonMapper mapper) {
    DslJson<Object> json =
        new DslJson<>(
            new DslJson.Settings<Object>()
                .includeServiceLoader()
                .resolveWriter(Settings.UNKNOWN_WRITER)
                .resolveWriter(CollectionAnalyzer.WRITER)
                .resolveWriter(MapAnalyzer.WRITER));
    json.registerWriter(BigDecimal.class, DslJsonEncoder::writePlain);
    return new DslJsonEncoder(
        json,
        DslJsonAnswers.TYPES.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), type -> compiled(type, json.tryFindWriter(type)))),
        new JacksonEncoder(mapper));
  }

  /** Numbers of metadata, without an exponent; money has two places and never one. */
  private static void writePlain(JsonWriter writer, @Nullable BigDecimal number) {
    if (number == null) {
      writer.writeNull();
    } else {
      writer.writeAscii(number.toPlainString());
    }
  }

  /** Passes the writer of a record on when it is code that the annotation processor wrote. */
  @SuppressWarnings("unchecked")
  static JsonWriter.WriteObject<Object> compiled(
      Class<?> type, JsonWriter.@Nullable WriteObject<?> writer) {
    if (writer == null || !writer.getClass().getName().contains(COMPILED)) {
      throw new IllegalStateException(
          "dsl-json has no compiled code for "
              + type.getName()
              + (writer == null ? "" : " and would use " + writer.getClass().getName()));
    }
    return (JsonWriter.WriteObject<Object>) writer;
  }

  @Override
  public byte[] encoded(Object answer) {
    JsonWriter writer = written(answer);
    if (writer == null) {
      return others.encoded(answer);
    }
    byte[] encoded = writer.toByteArray();
    writers.push(writer);
    return encoded;
  }

  @Override
  public void write(Object answer, OutputStream out) {
    JsonWriter writer = written(answer);
    if (writer == null) {
      others.write(answer, out);
    } else {
      try {
        writer.toStream(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      writers.push(writer);
    }
  }

  /** A writer that holds the answer, or nothing where the answer is not this library's. */
  @SuppressWarnings("unchecked")
  private @Nullable JsonWriter written(Object answer) {
    if (answer instanceof List<?> list) {
      var element = list.isEmpty() ? null : compiled.get(list.getFirst().getClass());
      if (element == null) {
        return null;
      }
      JsonWriter writer = writer();
      writer.serialize((List<Object>) list, element);
      return writer;
    }
    var whole = compiled.get(answer.getClass());
    if (whole == null) {
      return null;
    }
    JsonWriter writer = writer();
    whole.write(writer, answer);
    return writer;
  }

  private JsonWriter writer() {
    JsonWriter kept = writers.poll();
    if (kept == null) {
      return json.newWriter();
    }
    kept.reset();
    return kept;
  }
}
