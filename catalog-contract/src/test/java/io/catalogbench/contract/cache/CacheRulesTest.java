package io.catalogbench.contract.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.contract.product.ProductFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CacheRulesTest {

  @Test
  void keysAreStable() {
    assertThat(CacheRules.product(7).value()).isEqualTo("v1:product:7");
    assertThat(CacheRules.categoryProducts(7).value()).isEqualTo("v1:category:7:products");
    assertThat(CacheRules.CATEGORIES.value()).isEqualTo("v1:categories");
    assertThat(key(null, null, null, null))
        .isEqualTo("v1:products:category_id=&min_price=&max_price=&search=");
    assertThat(key(7L, "1.50", "20", "Café & 50%"))
        .isEqualTo(
            "v1:products:category_id=7&min_price=1.5&max_price=20&search=Caf%C3%A9+%26+50%25");
    assertThat(key(null, null, null, "의".repeat(100)))
        .isEqualTo(
            "v1:products:sha256=cd4176d63aef2f6796fc62bbaba2a7b82cfd66289a6adcf877bbbebe1d0067ac");
  }

  @Test
  void equalFiltersHaveEqualKeys() {
    assertThat(key(1L, "10.50", "100", null)).isEqualTo(key(1L, "10.5", "100.00", null));
    assertThat(key(null, "0.00", null, null)).isEqualTo(key(null, "0", null, null));
    assertThat(key(null, "100", null, null)).isEqualTo(key(null, "1E+2", null, null));
  }

  @Test
  void otherFiltersHaveOtherKeysWhateverTheyContain() {
    List<@Nullable String> searches = new ArrayList<>();
    searches.add(null);
    searches.addAll(
        List.of(
            "a", "A", "a ", " a", "a&b", "a%26b", "a=b", "&max_price=5", "sha256=", "+", "%2B"));
    Random random = new Random(1);
    for (int k = 0; k < 400; k++) {
      searches.add(
          random
              .ints(1 + k % 100, 0x20, 0x2_0000)
              .filter(c -> Character.isDefined(c) && !Character.isSurrogate((char) c))
              .collect(
                  () -> new StringBuilder("x"),
                  StringBuilder::appendCodePoint,
                  StringBuilder::append)
              .toString());
    }
    Set<String> distinct = new HashSet<>();
    Set<ProductFilter> filters = new HashSet<>();
    for (String search : searches) {
      for (Long category : new Long[] {null, 1L, 11L, -1L}) {
        for (BigDecimal price : new BigDecimal[] {null, BigDecimal.ONE, new BigDecimal("11.1")}) {
          for (ProductFilter filter :
              List.of(
                  new ProductFilter(category, price, null, search),
                  new ProductFilter(category, null, price, search))) {
            if (filters.add(filter)) {
              distinct.add(CacheRules.products(filter).value());
            }
          }
        }
      }
    }
    assertThat(distinct).hasSameSizeAs(filters);
  }

  @Test
  void keysAreSafeForEveryStore() {
    Stream.of("x".repeat(100), "의".repeat(100), "🛒".repeat(50), "\r\n\t\u0001 ", "&".repeat(100))
        .map(search -> key(Long.MIN_VALUE, "99999999.99", "99999999.99", search))
        .forEach(
            key -> {
              assertThat(key).matches("[!-~]+");
              assertThat(key.getBytes(UTF_8).length).isLessThanOrEqualTo(CacheKey.MAX_BYTES);
            });
  }

  @Test
  void aKeyThatIsTooLongIsRefused() {
    assertThatThrownBy(() -> new CacheKey("products", "x".repeat(300)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aChangedProductInvalidatesItselfItsCategoriesAndAllLists() {
    assertThat(CacheRules.changedProduct(7, List.of(3L, 4L)))
        .containsExactly(
            "product:7", "category:3:products", "category:4:products", "products", "dashboard");
    assertThat(CacheRules.changedProduct(7, List.of(3L, 3L))).hasSize(4);
  }

  private static String key(
      @Nullable Long category,
      @Nullable String minPrice,
      @Nullable String maxPrice,
      @Nullable String search) {
    return CacheRules.products(
            new ProductFilter(
                category,
                minPrice == null ? null : new BigDecimal(minPrice),
                maxPrice == null ? null : new BigDecimal(maxPrice),
                search))
        .value();
  }
}
