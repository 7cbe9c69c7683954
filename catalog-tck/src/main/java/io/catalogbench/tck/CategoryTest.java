package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.data.SeedData;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@CatalogTest
final class CategoryTest {

  private final Client client;

  CategoryTest(Client client) {
    this.client = client;
  }

  @Test
  void allCategoriesAreListedById() {
    Answer answer = client.get("/api/categories");
    assertThat(answer.status()).isEqualTo(200);
    List<JsonNode> categories = answer.json().valueStream().toList();
    assertThat(categories).hasSize(SeedData.CATEGORIES);
    assertThat(categories)
        .extracting(JsonNode::toString)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, SeedData.CATEGORIES)
                .mapToObj(
                    n ->
                        "{\"id\":%d,\"name\":\"Category %d\",\"slug\":\"category-%d\"}"
                            .formatted(n, n, n))
                .toList());
  }

  @Test
  void theProductsOfACategoryAreItsFirstHundredById() {
    Answer answer = client.get("/api/categories/33/products");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().valueStream().toList())
        .containsExactlyElementsOf(
            SeededProduct.ids(product -> product.categoryId() == 33).stream()
                .map(id -> SeededProduct.of(id).json())
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "51", "-33", "999999999999999999"})
  void aCategoryThatDoesNotExistHasNoProducts(String id) {
    Answer answer = client.get("/api/categories/" + id + "/products");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).contains("There is no category " + id + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lamps", "7.0", "0x7", "1000000000000000000", "%20", "7%20"})
  void aCategoryIsNamedByAWholeNumber(String id) {
    Answer answer = client.get("/api/categories/" + id + "/products");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errors()).containsExactly("id: is not a whole number");
  }
}
