package io.catalogbench.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@CatalogTest
final class ProductListTest {

  private final Client client;

  ProductListTest(Client client) {
    this.client = client;
  }

  @Test
  void aListHasTheFirstHundredProductsById() {
    assertThat(ids("")).isEqualTo(SeededProduct.ids(product -> true));
  }

  @Test
  void anElementIsTheProductItself() {
    List<JsonNode> products = client.get("/api/products").json().valueStream().toList();
    assertThat(products).contains(SeededProduct.of(7).json()).contains(SeededProduct.of(64).json());
  }

  @Test
  void theAsynchronousListHasTheFirstFifty() {
    assertThat(client.get("/api/products/async").json().valueStream())
        .extracting(product -> product.path("id").longValue())
        .isEqualTo(SeededProduct.ids(product -> product.id() <= 50));
    assertThat(client.get("/api/products/async").json().get(6))
        .isEqualTo(SeededProduct.of(7).json());
  }

  @Test
  void theMonitoredListIsTheListWithoutAFilter() {
    assertThat(client.get("/api/products/monitored?category_id=7").body())
        .isEqualTo(client.get("/api/products").body());
  }

  @Test
  void aCategoryFilters() {
    assertThat(ids("?category_id=7"))
        .isEqualTo(SeededProduct.ids(product -> product.categoryId() == 7));
    assertThat(ids("?category_id=51")).isEmpty();
    assertThat(ids("?category_id=0")).isEmpty();
    assertThat(ids("?category_id=-7")).isEmpty();
  }

  @Test
  void pricesFilterIncludingTheirBounds() {
    BigDecimal price = SeededProduct.of(7).price();
    assertThat(ids("?min_price=%s&max_price=%s".formatted(price, price)))
        .isEqualTo(SeededProduct.ids(product -> product.price().compareTo(price) == 0))
        .contains(7L);
    assertThat(ids("?min_price=990.5"))
        .isEqualTo(SeededProduct.ids(costsAtLeast("990.5")))
        .isNotEmpty();
    assertThat(ids("?max_price=2"))
        .isEqualTo(SeededProduct.ids(costsAtLeast("2.01").negate()))
        .isNotEmpty();
    assertThat(ids("?min_price=500&max_price=100")).isEmpty();
  }

  private static Predicate<SeededProduct> costsAtLeast(String price) {
    return product -> product.price().compareTo(new BigDecimal(price)) >= 0;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lamp", "LAMP", "Red Lamp", "café", "CAFÉ SET", "의자", "y 42", "99", "k", "🛒"})
  void aSearchLooksIntoNamesWhateverTheCase(String search) {
    assertThat(ids("?search=" + URLEncoder.encode(search, UTF_8)))
        .isEqualTo(
            SeededProduct.ids(
                product -> has(product.name(), search) || has(product.categoryName(), search)));
  }

  private static boolean has(String name, String search) {
    return name.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "_", "\\", "%%", "Red%Lamp", "Red_Lamp", "'", "'; --", "lamp;x", "a&b"})
  void charactersOfPatternsAndQuotesMeanThemselves(String search) {
    assertThat(client.get("/api/products?search=" + URLEncoder.encode(search, UTF_8)).text())
        .isEqualTo("[]");
  }

  @Test
  void filtersAddUp() {
    assertThat(ids("?category_id=7&min_price=100&max_price=900&search=e"))
        .isEqualTo(
            SeededProduct.ids(
                product ->
                    product.categoryId() == 7
                        && costsAtLeast("100").test(product)
                        && !costsAtLeast("900.01").test(product)
                        && has(product.name() + product.categoryName(), "e")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?category_id=&min_price=&max_price=&search=",
        "?category_id&search",
        "?colour=red",
        "?Category_ID=7",
        "?&&"
      })
  void whatIsEmptyOrUnknownDoesNotFilter(String query) {
    assertThat(client.get("/api/products" + query).body())
        .isEqualTo(client.get("/api/products").body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?category_id=x&min_price=y&max_price=1e5&search=%00 | category_id: is not a whole number, max_price: is not a decimal number, min_price: is not a decimal number, search: must not contain NUL or unpaired surrogates
          ?category_id=7&category_id=7                        | category_id: is given more than once
          ?category_id=1.5                                    | category_id: is not a whole number
          ?min_price=.5                                       | min_price: is not a decimal number
          ?min_price=1.                                       | min_price: is not a decimal number
          ?min_price=1,50                                     | min_price: is not a decimal number
          ?min_price=+1                                       | min_price: is not a decimal number
          ?min_price=NaN&max_price=Infinity                   | max_price: is not a decimal number, min_price: is not a decimal number
          ?search=a&search=b&min_price=-1                     | search: is given more than once
          """)
  void everyUnreadableValueIsListed(String query, String errors) {
    Answer answer = client.get("/api/products" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errors()).containsExactly(errors.split(", "));
  }

  @Test
  void everyBrokenConstraintIsListed() {
    Answer answer =
        client.get("/api/products?min_price=-1.001&max_price=-100000000&search=" + "x".repeat(101));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors())
        .containsExactly(
            "max_price: must be at least 0",
            "max_price: must have at most 8 digits before and 2 after the point",
            "min_price: must be at least 0",
            "min_price: must have at most 8 digits before and 2 after the point",
            "search: must have at most 100 characters");
  }

  private List<Long> ids(String query) {
    Answer answer = client.get("/api/products" + query);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().valueStream().map(product -> product.path("id").longValue()).toList();
  }
}
