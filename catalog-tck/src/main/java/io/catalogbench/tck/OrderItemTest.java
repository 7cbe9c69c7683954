package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@CatalogTest
final class OrderItemTest {

  private final Client client;

  OrderItemTest(Client client) {
    this.client = client;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/14", "001/+14", "%31/%31%34"})
  void anItemIsReadByBothItsNumbers(String key) {
    assertThat(client.get("/api/order-items/" + key).text())
        .isEqualTo("{\"order_id\":1,\"product_id\":14,\"quantity\":2}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"14/1", "1/15", "1001/14", "0/0", "-1/-14"})
  void anItemThatDoesNotExistIsNotFound(String key) {
    Answer answer = client.get("/api/order-items/" + key);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("detail").stringValue())
        .isEqualTo("There is no order item " + key + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "one/14, order: is not a whole number",
    "1/1.5, product: is not a whole number",
    "x/1000000000000000000, 'order: is not a whole number;product: is not a whole number'"
  })
  void eachNumberThatCannotBeReadIsListed(String key, String errors) {
    Answer answer = client.get("/api/order-items/" + key);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(String.join(";", answer.errors())).isEqualTo(errors);
  }

  @Test
  void anItemCostsOneStatement(RunningCatalog catalog) {
    client.get("/api/order-items/1/14");
    RunningCatalog.Cost cost = catalog.cost(() -> client.get("/api/order-items/1/14"));
    assertThat(cost.statements()).isEqualTo(1);
    assertThat(cost.commands()).isZero();
  }
}
