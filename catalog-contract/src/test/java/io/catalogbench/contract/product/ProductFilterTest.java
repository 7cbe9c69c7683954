package io.catalogbench.contract.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.data.Query;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProductFilterTest {

  @Test
  void anEmptyFilterHasNoConditionAndNoValue() {
    Query query = new ProductFilter(null, null, null, null).query();
    assertThat(query.statement().sql())
        .doesNotContain("WHERE")
        .endsWith(" ORDER BY p.id LIMIT 100");
    assertThat(query.parameters()).isEmpty();
  }

  @Test
  void everyPartAddsAConditionInAFixedOrder() {
    Query query = new ProductFilter(7L, new BigDecimal("1.5"), new BigDecimal("2"), "red").query();
    assertThat(query.statement().sql())
        .contains(
            " WHERE p.category_id = $1 AND p.price >= $2 AND p.price <= $3"
                + " AND (p.name ILIKE $4 OR c.name ILIKE $5) ORDER BY p.id");
    assertThat(query.parameters())
        .containsExactly(7L, new BigDecimal("1.5"), new BigDecimal("2"), "%red%", "%red%");
  }

  @Test
  void placeholdersStayInOrderWhateverIsMissing() {
    assertThat(new ProductFilter(null, null, BigDecimal.ONE, "x").query().statement().sql())
        .contains("p.price <= $1 AND (p.name ILIKE $2 OR c.name ILIKE $3)");
  }

  @Test
  void charactersOfPatternsMeanThemselves() {
    assertThat(new ProductFilter(null, null, null, "50%_\\").query().parameters())
        .containsExactly("%50\\%\\_\\\\%", "%50\\%\\_\\\\%");
  }

  @Test
  void aQueryIsReadIntoItsParts() {
    assertThat(
            ProductFilter.of(
                Map.of(
                    "category_id", List.of("7"),
                    "min_price", List.of("1.50"),
                    "search", List.of(""),
                    "colour", List.of("red", "blue"))))
        .isEqualTo(new ProductFilter(7L, new BigDecimal("1.50"), null, null));
  }
}
