package io.catalogbench.contract.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class NaiveListTest {

  @Test
  void categoriesAreAskedForOnceEachAndFourAtATime() {
    assertThat(list(3, 1, 3, 2, 9, 1, 7).categoryIds())
        .containsExactly(new Long[] {3L, 1L, 2L, 9L}, new Long[] {7L});
    assertThat(list(5, 5, 5).categoryIds()).containsExactly(new Long[][] {{5L}});
    assertThat(list().categoryIds()).isEmpty();
  }

  @Test
  void productsGetTheNamesOfTheirCategoriesAndKeepTheRest() {
    NaiveList list = list(3, 1);
    List<Product> named = list.named(Map.of(1L, "one", 3L, "three"));
    assertThat(named).extracting(Product::categoryName).containsExactly("three", "one");
    assertThat(named)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("categoryName")
        .isEqualTo(list.products());
  }

  private static NaiveList list(long... categoryIds) {
    return new NaiveList(
        LongStream.of(categoryIds)
            .mapToObj(
                category ->
                    new Product(
                        category,
                        "Lamp",
                        BigDecimal.ONE,
                        category,
                        "",
                        Instant.EPOCH,
                        Instant.EPOCH))
            .toList());
  }
}
