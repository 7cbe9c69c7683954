package io.catalogbench.contract.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class RowConstraintsTest {

  private final RowConstraints rows = new RowConstraints("products");

  @Test
  void rowsWithoutFaultsPassInTheirOrder() {
    assertThat(rows.check(List.of("b", "a"), row -> Set.of())).containsExactly("b", "a");
    assertThat(rows.check(Collections.nCopies(1_000, "a"), row -> Set.of())).hasSize(1_000);
  }

  @Test
  void everyRowThatIsMissingIsListed() {
    assertThat(errors(() -> rows.check(Arrays.asList("a", null, "b", null), row -> Set.of())))
        .containsExactly(
            new FieldError("products[1]", "is required"),
            new FieldError("products[3]", "is required"));
  }

  @Test
  void noneAndTooManyRowsAreRefusedAsAWhole() {
    FieldError number = new FieldError("products", "must have 1 to 1000 rows");
    assertThat(errors(() -> rows.check(List.of(), row -> Set.of()))).containsExactly(number);
    assertThat(errors(() -> rows.check(Collections.nCopies(1_001, "a"), row -> Set.of())))
        .containsExactly(number);
  }

  private static List<FieldError> errors(ThrowingCallable check) {
    ProblemException refusal = catchThrowableOfType(ProblemException.class, check);
    assertThat(refusal.problem().status()).isEqualTo(422);
    return refusal.problem().errors();
  }
}
