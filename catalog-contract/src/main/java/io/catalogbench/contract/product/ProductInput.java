package io.catalogbench.contract.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.catalogbench.contract.problem.FieldError;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.problem.Text;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/products} and {@code PUT /api/products/{id}}. */
public record ProductInput(
    @NotNull(message = "is required")
        @Size(min = 1, max = 200, message = "must have 1 to 200 characters")
        @Pattern(regexp = Text.REGEX, message = Text.MESSAGE)
        @Nullable String name,
    @NotNull(message = "is required")
        @DecimalMin(value = "0", message = "must be at least 0")
        @Digits(
            integer = 8,
            fraction = 2,
            message = "must have at most 8 digits before and 2 after the point")
        @Nullable BigDecimal price,
    @JsonProperty("category_id") @NotNull(message = "is required") @Nullable Long categoryId) {

  /** The refusal of a category that does not exist. */
  public static ProblemException noSuchCategory() {
    return new ProblemException(
        Problem.invalid(List.of(new FieldError("category_id", "does not exist"))));
  }
}
