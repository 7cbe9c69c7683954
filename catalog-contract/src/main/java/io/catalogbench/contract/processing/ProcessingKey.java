package io.catalogbench.contract.processing;

import io.catalogbench.contract.problem.FieldError;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.problem.QueryParameters;
import java.util.List;
import java.util.Map;

/**
 * What is processed.
 *
 * @param text 1 to 100 characters
 */
public record ProcessingKey(String text) {

  private static final int MAX_CHARACTERS = 100;

  /**
   * Reads the key from its decoded segment of the path.
   *
   * @throws ProblemException with status 400 when it cannot be read, with 422 when it is too long
   */
  public static ProcessingKey of(String segment) {
    QueryParameters path = new QueryParameters(Map.of("key", List.of(segment)));
    String text = path.text("key").orElse("");
    path.refuseUnreadable();
    if (text.isEmpty() || text.length() > MAX_CHARACTERS) {
      throw new ProblemException(
          Problem.invalid(
              List.of(new FieldError("key", "must have 1 to " + MAX_CHARACTERS + " characters"))));
    }
    return new ProcessingKey(text);
  }
}
