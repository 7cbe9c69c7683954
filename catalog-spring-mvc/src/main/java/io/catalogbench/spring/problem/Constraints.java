package io.catalogbench.spring.problem;

import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.problem.RowConstraints;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what a request asks for against the constraints of its record. */
@Component
public final class Constraints {

  private final Validator validator;

  Constraints(Validator validator) {
    this.validator = validator;
  }

  /**
   * Passes {@code value} on.
   *
   * @throws ProblemException with status 422 and every broken constraint
   */
  public <T> T check(T value) {
    Set<ConstraintViolation<T>> violations = validator.validate(value);
    if (!violations.isEmpty()) {
      throw new ProblemException(Problem.invalid(violations));
    }
    return value;
  }

  /**
   * Passes the rows of one request on.
   *
   * @param names what the rows are called in errors
   * @throws ProblemException with status 422 and every broken constraint of every row
   */
  public <T> List<T> checkRows(RowConstraints names, List<? extends @Nullable T> rows) {
    return names.check(rows, validator::validate);
  }
}
