package io.catalogbench.contract.docs;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The path templates of the contract, found by what a framework calls the same route. */
public final class RouteTemplates {

  /** What a path is called that no route serves. */
  public static final String UNMATCHED = "unmatched";

  private static final Pattern PATH = Pattern.compile("(?m)^  (/api/[^:]+):$");
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  private final Map<String, String> templates;

  /** Reads the contract's description. */
  public RouteTemplates() {
    String description = new String(ApiDocs.OPENAPI.bytes(), StandardCharsets.UTF_8);
    templates =
        PATH.matcher(description)
            .results()
            .map((MatchResult path) -> path.group(1))
            .collect(Collectors.toUnmodifiableMap(RouteTemplates::shape, path -> path));
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
