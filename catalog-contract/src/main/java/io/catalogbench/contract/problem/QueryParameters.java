package io.catalogbench.contract.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads typed values from a decoded query and collects what cannot be read, so that every fault of
 * a request is answered at once. An empty value counts as absent. Unknown parameters are ignored.
 */
public final class QueryParameters {

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");

  private final Map<String, List<String>> query;
  private final List<FieldError> unreadable = new ArrayList<>();

  /** Reads from {@code query}: each name with its values, percent-decoded, in request order. */
  public QueryParameters(Map<String, List<String>> query) {
    this.query = query;
  }

  /** The whole number called {@code name}, at most 18 digits. */
  public Optional<Long> integer(String name) {
    return single(name)
        .filter(value -> readable(INTEGER, name, value, "is not a whole number"))
        .map(Long::valueOf);
  }

  /** The plain decimal number called {@code name}; no exponent, at most 18 digits on each side. */
  public Optional<BigDecimal> decimal(String name) {
    return single(name)
        .filter(value -> readable(DECIMAL, name, value, "is not a decimal number"))
        .map(BigDecimal::new);
  }

  /** The text called {@code name}; NUL and unpaired surrogates cannot be read. */
  public Optional<String> text(String name) {
    return single(name).filter(value -> readable(Text.PATTERN, name, value, Text.MESSAGE));
  }

  /** All values of the repeated parameter {@code name}, empty ones included. */
  public List<String> all(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    if (values.stream().anyMatch(value -> !Text.PATTERN.matcher(value).matches())) {
      unreadable.add(new FieldError(name, Text.MESSAGE));
    }
    return values;
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException with status 400 when a value could not be read
   */
  public void refuseUnreadable() {
    if (!unreadable.isEmpty()) {
      throw new ProblemException(Problem.unreadable(unreadable));
    }
  }

  /**
   * Reads a path variable that is a row's number.
   *
   * @throws ProblemException with status 400 when it is not a whole number
   */
  public static long id(String name, String value) {
    if (!INTEGER.matcher(value).matches()) {
      throw new ProblemException(
          Problem.unreadable(List.of(new FieldError(name, "is not a whole number"))));
    }
    return Long.parseLong(value);
  }

  private Optional<String> single(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    if (values.size() > 1) {
      unreadable.add(new FieldError(name, "is given more than once"));
      return Optional.empty();
    }
    return values.stream().findFirst().filter(value -> !value.isEmpty());
  }

  private boolean readable(Pattern pattern, String name, String value, String message) {
    boolean matches = pattern.matcher(value).matches();
    if (!matches) {
      unreadable.add(new FieldError(name, message));
    }
    return matches;
  }
}
