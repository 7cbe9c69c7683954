package io.catalogbench.contract.user;

import io.catalogbench.contract.problem.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of {@code POST /api/users/bulk}. */
public record UserInput(
    @NotNull(message = "is required")
        @Size(min = 1, max = 150, message = "must have 1 to 150 characters")
        @Pattern(regexp = Text.REGEX, message = Text.MESSAGE)
        @Nullable String username,
    @NotNull(message = "is required")
        @Size(max = 254, message = "must have at most 254 characters")
        @Pattern(regexp = UserInput.ADDRESS, message = "must look like name@example.com")
        @Nullable String email) {

  /** Matches what has one at sign, something before and behind it, and no space. */
  static final String ADDRESS = "[^\\s@\\x{0}\\p{Cs}]+@[^\\s@\\x{0}\\p{Cs}]+";
}
