package io.catalogbench.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.product.ProductPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RouteTemplatesTest {

  private final RouteTemplates templates = new RouteTemplates();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/simple                       | /api/simple
          /api/products/{row:[^/]+}         | /api/products/{id}
          /api/products/bulk                | /api/products/bulk
          /api/order-items/{a}/{b}          | /api/order-items/{order}/{product}
          /api/products/{id}/reviews        | unmatched
          /**                               | unmatched
          """)
  void aRouteHasTheNameOfTheContract(String pattern, String template) {
    assertThat(templates.of(pattern)).isEqualTo(template);
  }

  @Test
  void namesThatAreNoNumbersDoNotHideTheVariable() {
    assertThat(templates.of("/api/products/{id:" + ProductPath.NO_NAME + "(?s:.+)}"))
        .isEqualTo("/api/products/{id}");
  }
}
