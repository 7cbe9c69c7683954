package io.catalogbench.contract.docs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The path templates of the contract, found by what a framework calls the same route. */
public final class RouteTemplates {

  /** What a path is called that no route serves. */
  public static final String UNMATCHED = "unmatched";

  private static final Pattern PATH = Pattern.compile("(?m)^  (/api/[^:]+):$");
  private static final Pattern METHOD = Pattern.compile("(?m)^    (get|post|put|patch|delete):$");
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  private final String description = new String(ApiDocs.OPENAPI.bytes(), StandardCharsets.UTF_8);
  private final Map<String, String> templates;

  /** Reads the contract's description. */
  public RouteTemplates() {
    templates =
        PATH.matcher(description)
            .results()
            .map((MatchResult path) -> path.group(1))
            .collect(Collectors.toUnmodifiableMap(RouteTemplates::shape, path -> path));
  }

  /** Every route with its method, such as {@code GET /api/products/{id}}. */
  public Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    List<MatchResult> paths = PATH.matcher(description).results().toList();
    for (int i = 0; i < paths.size(); i++) {
      int end = i + 1 < paths.size() ? paths.get(i + 1).start() : description.length();
      String path = paths.get(i).group(1);
      METHOD
          .matcher(description.substring(paths.get(i).end(), end))
          .results()
          .map((MatchResult method) -> method.group(1).toUpperCase(Locale.ROOT) + " " + path)
          .forEach(operations::add);
    }
    return operations;
  }

  /**
   * The contract's template of {@code pattern}, whose variables may have other names and regular
   * expressions without braces.
   */
  public String of(String pattern) {
    return templates.getOrDefault(shape(pattern), UNMATCHED);
  }

  private static String shape(String template) {
    return VARIABLE.matcher(template).replaceAll("{}");
  }
}
