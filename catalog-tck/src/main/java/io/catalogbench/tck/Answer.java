package io.catalogbench.tck;

import io.catalogbench.contract.json.CatalogJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered. */
final class Answer {

  private static final JsonMapper MAPPER = CatalogJson.mapper();
  private static final int SHOWN_CHARACTERS = 600;

  private final int status;
  private final Map<String, List<String>> headers = new TreeMap<>();
  private final byte[] body;

  Answer(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    headers.forEach((name, values) -> this.headers.put(name.toLowerCase(Locale.ROOT), values));
    this.body = body;
  }

  int status() {
    return status;
  }

  /** All headers by name in lower case. */
  Map<String, List<String>> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  /** The only value of a header; {@code name} in lower case. */
  Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new AssertionError("header " + name + " is sent more than once: " + values);
    }
    return values.stream().findFirst();
  }

  /** The body as text. */
  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body as JSON, read as strictly as a server reads its own. */
  JsonNode json() {
    return MAPPER.readTree(body);
  }

  /** The problem's errors as {@code field: message}, in the order of the document. */
  List<String> errors() {
    return json().path("errors").valueStream().map(Answer::shown).toList();
  }

  private static String shown(JsonNode error) {
    return error.path("field").stringValue() + ": " + error.path("message").stringValue();
  }

  @Override
  public String toString() {
    String text = text();
    return status
        + " "
        + headers
        + " "
        + text.substring(0, Math.min(text.length(), SHOWN_CHARACTERS));
  }
}
