package io.catalogbench.micronaut.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;

/**
 * Reads the query of a request. It is UTF-8; the framework would read it in the charset of the
 * body.
 */
public final class RequestQuery {

  private static final int MOST_PARAMETERS = 1024;
  private static final boolean SEMICOLON_IS_A_CHARACTER = true;

  private RequestQuery() {}

  /**
   * Each name with its values, decoded, in request order.
   *
   * @throws ProblemException with status 400 when it is not percent-encoded
   */
  public static Map<String, List<String>> of(HttpRequest<?> request) {
    try {
      return new QueryStringDecoder(
              request.getUri(), UTF_8, MOST_PARAMETERS, SEMICOLON_IS_A_CHARACTER)
          .parameters();
    } catch (IllegalArgumentException _) {
      throw new ProblemException(Problem.malformedRequest());
    }
  }
}
