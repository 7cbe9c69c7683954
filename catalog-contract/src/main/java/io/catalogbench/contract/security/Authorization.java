package io.catalogbench.contract.security;

import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Decides by its {@code Authorization} header whether a request may use a route. */
public final class Authorization {

  private static final String SCHEME = "Bearer";

  private Authorization() {}

  /**
   * Whom the request speaks for.
   *
   * @param headers every value of {@code Authorization}, in order
   * @param role what the route asks for
   * @param verifier whom a token speaks for, if it is worth anything
   * @throws ProblemException with status 401 and {@code WWW-Authenticate} when there is not exactly
   *     one valid token, with 403 when it lacks the role
   */
  public static Identity of(
      List<String> headers, Role role, Function<String, Optional<Identity>> verifier) {
    if (headers.isEmpty() || (headers.size() == 1 && !isBearer(headers.getFirst()))) {
      throw refusal(Problem.unauthorized(), SCHEME);
    }
    Optional<Identity> identity =
        headers.size() == 1
            ? verifier.apply(headers.getFirst().substring(SCHEME.length()).strip())
            : Optional.empty();
    Identity caller =
        identity.orElseThrow(
            () -> refusal(Problem.unauthorized(), SCHEME + " error=\"invalid_token\""));
    if (!caller.roles().contains(role)) {
      throw refusal(Problem.forbidden(), SCHEME + " error=\"insufficient_scope\"");
    }
    return caller;
  }

  /** The refusal of a token whose user does not exist any more. */
  public static ProblemException noSuchUser() {
    return refusal(Problem.unauthorized(), SCHEME + " error=\"invalid_token\"");
  }

  /** The refusal of a name and a password that do not belong together. */
  public static ProblemException wrongCredentials() {
    return refusal(Problem.wrongCredentials(), SCHEME);
  }

  private static boolean isBearer(String header) {
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && (header.length() == SCHEME.length() || header.charAt(SCHEME.length()) == ' ');
  }

  private static ProblemException refusal(Problem problem, String challenge) {
    return new ProblemException(problem, Map.of("WWW-Authenticate", challenge));
  }
}
