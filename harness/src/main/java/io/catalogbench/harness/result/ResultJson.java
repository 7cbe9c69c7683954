package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of result files: what is absent is left out, what is unknown is refused. */
final class ResultJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();

  private static final Pattern SOURCE =
      Pattern.compile("\\s*(\\([^()]*at )?\\[Source: [^\\]]*](\\))?");

  private static final Schema RUN = schema("run.schema.json");

  private ResultJson() {}

  static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static String document(Object value) {
    return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value)
        + "\n";
  }

  /** Reads a run that matches the schema. */
  static Run run(Path file) throws IOException {
    JsonNode document = tree(file);
    refuseOtherSchema(file, document);
    List<String> faults =
        RUN.validate(document).stream()
            .map(fault -> pointer(fault) + ": " + fault.getMessage())
            .sorted()
            .toList();
    if (!faults.isEmpty()) {
      throw new FormatException(file, faults);
    }
    return value(file, document, Run.class);
  }

  /** What another version of the program means by its keys is not to be guessed. */
  private static void refuseOtherSchema(Path file, JsonNode document) {
    JsonNode schema = document.path("schema");
    if (schema.isNumber() && schema.asDouble() != Run.SCHEMA) {
      throw new FormatException(
          file,
          List.of(
              "/schema: %s is unknown, this version reads %d: use the one that wrote the file"
                  .formatted(schema.asString(), Run.SCHEMA)));
    }
  }

  static <T> T read(Path file, Class<T> type) throws IOException {
    return value(file, tree(file), type);
  }

  static <T> T read(Path file, int lineNumber, String line, Class<T> type) {
    try {
      return MAPPER.readValue(line, type);
    } catch (JacksonException e) {
      throw fault(file, e, "line " + lineNumber + ", ");
    }
  }

  private static JsonNode tree(Path file) throws IOException {
    String text = Files.readString(file);
    if (text.isBlank()) {
      throw new FormatException(file, List.of("/: the file is empty"));
    }
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw fault(file, e, "");
    }
  }

  private static <T> T value(Path file, JsonNode document, Class<T> type) {
    try {
      return MAPPER.treeToValue(document, type);
    } catch (JacksonException e) {
      throw fault(file, e, "");
    }
  }

  private static FormatException fault(Path file, JacksonException e, String where) {
    FormatException fault = new FormatException(file, List.of(where + path(e) + ": " + told(e)));
    fault.initCause(e);
    return fault;
  }

  /** What is wrong, without the parser's words about its source, which it does not know. */
  private static String told(JacksonException e) {
    String message = SOURCE.matcher(String.valueOf(e.getOriginalMessage())).replaceAll("").strip();
    if (!(e instanceof StreamReadException)) {
      return message; // what does not fit has a path
    }
    TokenStreamLocation at = e.getLocation();
    return message.startsWith("Unexpected end-of-input")
        ? "the text ends in the middle, in line %d: it is only a part".formatted(at.getLineNr())
        : "line %d, column %d: %s".formatted(at.getLineNr(), at.getColumnNr(), message);
  }

  private static String pointer(Error fault) {
    String pointer = fault.getInstanceLocation().toString();
    return pointer.isEmpty() ? "/" : pointer;
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      path.append('/');
      if (step.getPropertyName() != null) {
        path.append(step.getPropertyName());
      } else {
        path.append(step.getIndex());
      }
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  private static Schema schema(String name) {
    try (InputStream in =
        Objects.requireNonNull(ResultJson.class.getResourceAsStream("/" + name), name)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
