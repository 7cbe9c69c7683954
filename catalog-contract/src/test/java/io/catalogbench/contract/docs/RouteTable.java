package io.catalogbench.contract.docs;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** All routes of the description in Markdown, one line each: as a page, and as a short table. */
final class RouteTable {

  private static final String HEAD =
      """
      # Routes

      What both servers answer. This page is generated from the contract's
      [openapi.yaml](../catalog-contract/src/main/resources/io/catalogbench/contract/openapi.yaml),
      which says more, and which each server shows at `/api/docs`.
      A token is what `POST /api/login` answers with; how long values are cached is told for `--ttl medium`.

      | route | does | token | cached |
      |---|---|---|---|
      """;

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
  private static final Pattern CACHED = Pattern.compile("[Cc]ached for ([0-9]+) minutes");
  private static final Pattern ROLE = Pattern.compile("role\\s+`([a-z]+)`");

  private static final String SHORT_HEAD =
      """

      | route | does |
      |---|---|
      """;

  private RouteTable() {}

  /** The page. */
  static String page() {
    return HEAD + lines(RouteTable::line);
  }

  /** What the README says between its markers. */
  static String shortTable() {
    return SHORT_HEAD
        + lines((route, operation) -> "| `%s` | %s |\n".formatted(route, summary(operation)))
        + "\n";
  }

  private static String lines(BiFunction<String, Map<String, Object>, String> line) {
    StringBuilder lines = new StringBuilder();
    members(description(), "paths")
        .forEach(
            (path, item) ->
                METHODS.forEach(
                    method -> {
                      Map<String, Object> operation = members(asMap(item), method);
                      if (!operation.isEmpty()) {
                        String route = method.toUpperCase(Locale.ROOT) + " " + path;
                        lines.append(line.apply(route, operation));
                      }
                    }));
    return lines.toString();
  }

  private static Object summary(Map<String, Object> operation) {
    return requireNonNull(operation.get("summary"), "an operation has no summary");
  }

  private static String line(String route, Map<String, Object> operation) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            route,
            summary(operation),
            operation.containsKey("security") ? found(ROLE, operation).orElse("user") : "",
            found(CACHED, operation).map(minutes -> minutes + " min").orElse(""));
  }

  /** What is said of the route itself, or of its good answer. */
  private static Optional<String> found(Pattern pattern, Map<String, Object> operation) {
    Matcher matcher =
        pattern.matcher(
            operation.getOrDefault("description", "")
                + " "
                + members(members(operation, "responses"), "200").getOrDefault("description", ""));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Map<String, Object> description() {
    return asMap(
        requireNonNull(
            new Load(LoadSettings.builder().build())
                .loadFromString(new String(ApiDocs.OPENAPI.bytes(), StandardCharsets.UTF_8))));
  }

  private static Map<String, Object> members(Map<String, Object> parent, String name) {
    return asMap(parent.getOrDefault(name, Map.of()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }
}
