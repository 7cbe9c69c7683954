package io.catalogbench.contract.product;

import io.catalogbench.contract.problem.FieldError;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.problem.RowConstraints;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement on many products tells: all that it changed, or all that it lacked. */
public sealed interface BulkRow {

  /** A product that was changed. */
  record Changed(long id, long categoryId) implements BulkRow {}

  /**
   * A row of the request that refers to nothing; then no row has changed.
   *
   * @param index from 0
   */
  record Missing(long index) implements BulkRow {}

  /** Reads a row of the statement from its three columns; the last one or the others are null. */
  static BulkRow of(@Nullable Long id, @Nullable Long categoryId, @Nullable Long missingIndex) {
    if (id != null && categoryId != null) {
      return new Changed(id, categoryId);
    }
    if (missingIndex != null) {
      return new Missing(missingIndex);
    }
    throw new IllegalArgumentException("neither changed nor missing");
  }

  /**
   * Every row, when all were changed.
   *
   * @param names what the rows are called in errors
   * @param field what refers to nothing in a row that is missing
   * @throws ProblemException with status 422 and every row that is missing
   */
  static List<Changed> changed(List<BulkRow> rows, RowConstraints names, String field) {
    List<Changed> changed = new ArrayList<>(rows.size());
    List<FieldError> errors = new ArrayList<>();
    for (BulkRow row : rows) {
      switch (row) {
        case Changed each -> changed.add(each);
        case Missing missing -> errors.add(names.error(missing.index(), field, "does not exist"));
      }
    }
    if (!errors.isEmpty()) {
      throw RowConstraints.refusal(errors);
    }
    return changed;
  }
}
