package io.catalogbench.contract.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.catalogbench.contract.problem.FieldError;
import io.catalogbench.contract.problem.RowConstraints;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/users/bulk}: an array of users. */
public record UserBatch(List<@Nullable UserInput> users) {

  /** What the rows are called in errors. */
  public static final RowConstraints ROWS = new RowConstraints("users");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public UserBatch {}

  /** Passes users on when no two have the same name or the same address, which is a 422. */
  public static List<UserInput> distinct(List<UserInput> users) {
    Set<@Nullable String> names = new HashSet<>();
    Set<@Nullable String> addresses = new HashSet<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < users.size(); i++) {
      UserInput user = users.get(i);
      if (!names.add(user.username())) {
        errors.add(ROWS.error(i, "username", "is given more than once"));
      }
      if (!addresses.add(user.email())) {
        errors.add(ROWS.error(i, "email", "is given more than once"));
      }
    }
    if (!errors.isEmpty()) {
      throw RowConstraints.refusal(errors);
    }
    return users;
  }

  /** The values of {@link UserSql#INSERT_ALL}, in its order. */
  public static List<Object> parameters(List<UserInput> users) {
    return List.of(
        users.stream().map(UserInput::username).toArray(String[]::new),
        users.stream().map(UserInput::email).toArray(String[]::new));
  }
}
