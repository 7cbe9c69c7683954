package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.data.SeedData;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
}
