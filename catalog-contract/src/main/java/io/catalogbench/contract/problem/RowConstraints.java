package io.catalogbench.contract.problem;

import io.catalogbench.contract.Limits;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of one request against the constraints of their record, and tells all that are
 * broken.
 *
 * @param name what the rows are called in the errors, for example {@code products}
 */
public record RowConstraints(String name) {

  /**
   * Passes the rows on.
   *
   * @param validator finds the broken constraints of a row
   * @throws ProblemException with status 422 and every broken constraint by row and field
   */
  public <T> List<T> check(
      List<? extends @Nullable T> rows,
      Function<T, ? extends Collection<? extends ConstraintViolation<?>>> validator) {
    if (rows.isEmpty() || rows.size() > Limits.MAX_ROWS) {
      throw refusal(List.of(new FieldError(name, "must have 1 to " + Limits.MAX_ROWS + " rows")));
    }
    List<FieldError> errors = new ArrayList<>();
    List<T> checked = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      T row = rows.get(i);
      if (row == null) {
        errors.add(new FieldError("%s[%d]".formatted(name, i), "is required"));
      } else {
        checked.add(row);
        for (ConstraintViolation<?> violation : validator.apply(row)) {
          FieldError error = FieldError.of(violation);
          errors.add(error(i, error.field(), error.message()));
        }
      }
    }
    if (!errors.isEmpty()) {
      throw refusal(errors);
    }
    return checked;
  }

  /** The error of a field in row {@code index}, from 0. */
  public FieldError error(long index, String field, String message) {
    return new FieldError("%s[%d].%s".formatted(name, index, field), message);
  }

  /** The answer to rows with errors. */
  public static ProblemException refusal(List<FieldError> errors) {
    return new ProblemException(Problem.invalid(errors));
  }
}
