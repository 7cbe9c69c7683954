package io.catalogbench.bench.serialization.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.problem.FieldError;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.product.ProductInput;
import io.catalogbench.contract.simple.ItemsQuery;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValidatorTypeTest {

  private static final InputValidator REFERENCE = ValidatorType.REFLECTION.validator();

  @ParameterizedTest
  @EnumSource
  void findsNothingWrongWithAnythingThatIsTimed(ValidatorType type) {
    InputValidator validator = type.validator();

    assertThat(Stream.of(Input.values()).flatMap(input -> input.pool().stream()))
        .allMatch(input -> validator.validate(input).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void allFindTheSame(Object input) {
    List<FieldError> expected = sorted(REFERENCE.validate(input));

    assertThat(expected).isNotEmpty();
    for (ValidatorType type : ValidatorType.values()) {
      assertThat(sorted(type.validator().validate(input))).as(type.id()).isEqualTo(expected);
    }
  }

  static Stream<Object> inputs() {
    return Stream.of(
        new ItemsQuery(-1, 100, null),
        new ItemsQuery(0, 1001, null),
        new ItemsQuery(-1, -1, Collections.nCopies(101, "tag")),
        new ProductInput(null, null, null),
        new ProductInput("", new BigDecimal("-0.01"), 1L),
        new ProductInput("x".repeat(201), new BigDecimal("123456789"), 1L),
        new ProductInput("a\u0000b", new BigDecimal("0.001"), 1L),
        new ProductInput("a\uD800b", new BigDecimal("1E+8"), 1L));
  }

  private static List<FieldError> sorted(List<FieldError> errors) {
    return Problem.invalid(errors).errors();
  }
}
