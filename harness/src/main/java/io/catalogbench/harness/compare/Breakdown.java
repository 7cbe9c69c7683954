package io.catalogbench.harness.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the CPU time of a scenario is told by that of simpler ones. The rest is what only this
 * scenario does; of the one that has no work of its own it tests the sum.
 */
public enum Breakdown {
  CHECKED("items", "reading and checking the query", Part.HTTP),
  CACHED("product-by-id", "asking the cache for a small value", Part.HTTP),
  CACHED_LIST("product-list-warm", "carrying a body of 100 products", Part.HTTP, Part.CACHE),
  LOOKUP("user-by-id", "the database client: one statement, one row", Part.HTTP),
  UPSTREAM("external-data", "the HTTP client, and reading its JSON", Part.HTTP),
  COMBINED(
      "combined-data",
      "putting it together: nothing else is left to explain it",
      Part.HTTP,
      Part.LOOKUP,
      Part.OTHER_LOOKUP,
      Part.EXTERNAL),
  LOADED_LIST(
      "product-list-cold",
      "100 rows read and written as JSON, and the cache filled",
      Part.HTTP,
      Part.CACHE,
      Part.LOOKUP),
  USERS("users-1000", "rows of 1,000 users read, and a large body carried", Part.HTTP, Part.LOOKUP);

  /** What one or two scenarios show of a request. */
  enum Part {
    HTTP("HTTP and a tiny JSON", "simple"),
    CACHE("asking the cache", "product-by-id", "simple"),
    LOOKUP("a statement", "user-by-id", "simple"),
    OTHER_LOOKUP("another statement", "order-item", "simple"),
    EXTERNAL("asking the upstream", "external-data", "simple");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of texts
    private final List<String> scenarios;

    Part(String title, String... scenarios) {
      this.title = title;
      this.scenarios = List.of(scenarios);
    }

    String title() {
      return title;
    }

    /** A scenario, or one less another. */
    List<String> scenarios() {
      return scenarios;
    }

    String formula() {
      return String.join(" − ", scenarios);
    }

    /** What it comes to with the CPU times of one launch. */
    double micros(Map<String, Double> launch) {
      double first = launch.getOrDefault(scenarios.getFirst(), 0.0);
      return scenarios.size() == 1 ? first : first - launch.getOrDefault(scenarios.get(1), 0.0);
    }
  }

  private final String whole;
  private final String restMeans;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of enums
  private final List<Part> parts;

  Breakdown(String whole, String restMeans, Part... parts) {
    this.whole = whole;
    this.restMeans = restMeans;
    this.parts = List.copyOf(Arrays.asList(parts));
  }

  /** The scenario that is told by parts. */
  public String whole() {
    return whole;
  }

  /** What is in the rest. */
  public String restMeans() {
    return restMeans;
  }

  List<Part> parts() {
    return parts;
  }

  /** True where JSON of 1,000 users is a part, when what that takes is known. */
  public boolean writesUsers() {
    return this == USERS;
  }

  /** The formula of the sum. */
  public String formula() {
    return parts.stream()
        .map(part -> part.scenarios().size() == 1 ? part.formula() : "(" + part.formula() + ")")
        .collect(Collectors.joining(" + "));
  }
}
