package io.catalogbench.contract.user;

import io.catalogbench.contract.problem.FieldError;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the insertion of many users tells: how many it created, and which values others have. */
public sealed interface UserInsertion {

  /** How many users were created: all or, where a value was taken, none. */
  record Created(int count) implements UserInsertion {}

  /**
   * A value of the request that a user has already.
   *
   * @param index of the row, from 0
   * @param field the property with the value
   */
  record Taken(long index, String field) implements UserInsertion {}

  /** Reads a row of {@link UserSql#INSERT_ALL}; the first column or the others are null. */
  static UserInsertion of(@Nullable Long count, @Nullable Long index, @Nullable String field) {
    if (count != null) {
      return new Created(Math.toIntExact(count));
    }
    if (index != null && field != null) {
      return new Taken(index, field);
    }
    throw new IllegalArgumentException("neither created nor taken");
  }

  /**
   * How many users were created.
   *
   * @throws ProblemException with status 409 and every value that is taken
   */
  static int created(List<UserInsertion> rows) {
    int created = 0;
    List<FieldError> errors = new ArrayList<>();
    for (UserInsertion row : rows) {
      switch (row) {
        case Created all -> created = all.count();
        case Taken taken ->
            errors.add(UserBatch.ROWS.error(taken.index(), taken.field(), "is taken"));
      }
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.taken(errors));
    }
    return created;
  }
}
