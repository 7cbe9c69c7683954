package io.catalogbench.contract.upstream;

import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the upstream answers to {@code GET /users/{id}}. */
public final class UpstreamAnswer {

  private UpstreamAnswer() {}

  /** What is asked of the upstream for the user of that number. */
  public static String path(long id) {
    return "/users/" + id;
  }

  /**
   * The user of an answer.
   *
   * @param status of HTTP
   * @throws ProblemException with status 404 when the upstream has no such user, else with 502 when
   *     it is none
   */
  public static ExternalUser user(long id, int status, byte[] body, JsonMapper mapper) {
    if (status == 404) {
      throw new ProblemException(Problem.notFound("external user", Long.toString(id)));
    }
    if (status != 200) {
      throw new ProblemException(Problem.upstreamFailed());
    }
    try {
      ExternalUser user =
          mapper
              .readerFor(ExternalUser.class)
              .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .readValue(body);
      if (user.id() == id) {
        return user;
      }
    } catch (JacksonException _) {
      throw new ProblemException(Problem.upstreamFailed());
    }
    throw new ProblemException(Problem.upstreamFailed());
  }
}
