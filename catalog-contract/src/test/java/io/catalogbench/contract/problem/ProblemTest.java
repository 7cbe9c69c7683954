package io.catalogbench.contract.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.json.CatalogJson;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProblemTest {

  @Test
  void errorsAreSortedByFieldAndMessage() {
    Problem problem =
        Problem.invalid(
            List.of(new FieldError("b", "x"), new FieldError("a", "y"), new FieldError("a", "x")));
    assertThat(problem.errors())
        .containsExactly(
            new FieldError("a", "x"), new FieldError("a", "y"), new FieldError("b", "x"));
  }

  @Test
  void aProblemWithoutErrorsHasNoSuchField() {
    assertThat(CatalogJson.mapper().writeValueAsString(Problem.notFound("product", "7")))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                + "\"detail\":\"There is no product 7.\"}");
  }

  @Test
  void aProblemWithErrorsNamesFieldsAndMessages() {
    assertThat(
            CatalogJson.mapper()
                .writeValueAsString(
                    Problem.invalid(List.of(new FieldError("price", "is required")))))
        .endsWith("\"errors\":[{\"field\":\"price\",\"message\":\"is required\"}]}");
  }

  @Test
  void throwingAProblemCostsNoStackTrace() {
    assertThat(new ProblemException(Problem.noSuchRoute()).getStackTrace()).isEmpty();
  }
}
