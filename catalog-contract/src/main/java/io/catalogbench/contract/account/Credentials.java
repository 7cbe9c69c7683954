package io.catalogbench.contract.account;

import io.catalogbench.contract.problem.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/login}; shows itself without the password. */
public record Credentials(
    @NotNull(message = "is required")
        @Size(min = 1, max = 150, message = "must have 1 to 150 characters")
        @Pattern(regexp = Text.REGEX, message = Text.MESSAGE)
        @Nullable String username,
    @NotNull(message = "is required")
        @Size(min = 1, max = 200, message = "must have 1 to 200 characters")
        @Pattern(regexp = Text.REGEX, message = Text.MESSAGE)
        @Nullable String password) {

  @Override
  public String toString() {
    return "Credentials[username=" + username + "]";
  }
}
