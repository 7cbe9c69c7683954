package io.catalogbench.micronaut.routing;

import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the query of a request. */
public final class RequestQuery {

  private static final char REPLACEMENT = '\uFFFD';
  private static final String ENCODED_REPLACEMENT = "%EF%BF%BD";

  private RequestQuery() {}

  /**
   * Each name with its values, decoded, in request order.
   *
   * @throws ProblemException with status 400 when it is not percent-encoded UTF-8
   */
  public static Map<String, List<String>> of(HttpRequest<?> request) {
    Map<String, List<String>> query;
    try {
      query = request.getParameters().asMap();
    } catch (IllegalArgumentException e) {
      throw new ProblemException(Problem.malformedRequest());
    }
    if (replaced(query) && !sentReplacement(request)) {
      throw new ProblemException(Problem.malformedRequest());
    }
    return query;
  }

  /** The framework puts this character wherever bytes are no UTF-8. */
  private static boolean replaced(Map<String, List<String>> query) {
    for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
      if (parameter.getKey().indexOf(REPLACEMENT) >= 0) {
        return true;
      }
      for (String value : parameter.getValue()) {
        if (value.indexOf(REPLACEMENT) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sentReplacement(HttpRequest<?> request) {
    String raw = String.valueOf(request.getUri().getRawQuery());
    return raw.indexOf(REPLACEMENT) >= 0
        || raw.toUpperCase(Locale.ROOT).contains(ENCODED_REPLACEMENT);
  }
}
