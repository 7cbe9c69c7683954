package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.corpus.SampleToken;
import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.tck.RunningCatalog.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes of many products: all or nothing, one statement, one invalidation. */
@CatalogTest
final class BulkTest {

  private static final String BULK = "/api/products/bulk";
  private static final String PRICES = "/api/products/prices";

  private final RunningCatalog catalog;
  private final Client client;
  private final CacheMode mode;

  BulkTest(RunningCatalog catalog) {
    this.catalog = catalog;
    this.client = catalog.client();
    this.mode = catalog.cache();
  }

  @Test
  void manyProductsAreCreatedInOrder() {
    Answer answer = create(row("Bulk first", 1), row("Bulk second", 2), row("Bulk 의자 \\\"", 1));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text()).isEqualTo("{\"created_count\":3}");
    assertThat(client.get("/api/products?search=Bulk").json().valueStream())
        .extracting(product -> product.path("name").stringValue())
        .containsExactly("Bulk first", "Bulk second", "Bulk 의자 \"");
    delete("Bulk");
  }

  @Test
  void aThousandProductsCostOneStatementAndOneCommand() {
    String rows =
        IntStream.range(0, 1_000)
            .mapToObj(n -> row("Thousand " + n, 1 + n % 50))
            .collect(Collectors.joining(",", "[", "]"));
    List<Answer> answers = new ArrayList<>();
    Cost cost = catalog.cost(() -> answers.add(send("POST", BULK, rows)));
    assertThat(answers.getFirst().text()).isEqualTo("{\"created_count\":1000}");
    expectOneStatementAndOneCommand(cost);
    assertThat(send("POST", BULK, rows.replace("]", "," + row("One more", 1) + "]")).errors())
        .containsExactly("products: must have 1 to 1000 rows");
    assertThat(client.get("/api/search?q=thousand+999").json().size()).isEqualTo(1);
  }

  @Test
  void noneIsCreatedWhenACategoryDoesNotExist() {
    Answer answer = create(row("Nobody", 1), row("Nobody", 51), row("Nobody", 2), row("Nobody", 0));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors())
        .containsExactly(
            "products[1].category_id: does not exist", "products[3].category_id: does not exist");
    assertThat(client.get("/api/products?search=Nobody").text()).isEqualTo("[]");
  }

  @Test
  void everyBrokenConstraintIsListedByRowAndField() {
    assertThat(create(row("", 1), "null", "{\"price\":-0.001}", row("Fine", 1)).errors())
        .containsExactly(
            "products[0].name: must have 1 to 200 characters",
            "products[1]: is required",
            "products[2].category_id: is required",
            "products[2].name: is required",
            "products[2].price: must be at least 0",
            "products[2].price: must have at most 8 digits before and 2 after the point");
    assertThat(send("PATCH", PRICES, "[{\"id\":null,\"new_price\":1.001},null,{}]").errors())
        .containsExactly(
            "updates[0].id: is required",
            "updates[0].new_price: must have at most 8 digits before and 2 after the point",
            "updates[1]: is required",
            "updates[2].id: is required",
            "updates[2].new_price: is required");
    assertThat(send("POST", BULK, "[]").errors())
        .containsExactly("products: must have 1 to 1000 rows");
    assertThat(send("PATCH", PRICES, "[]").errors())
        .containsExactly("updates: must have 1 to 1000 rows");
  }

  @Test
  void changedPricesAreReadAnewEverywhere() {
    create(row("Priced a", 43), row("Priced b", 44));
    List<Long> ids = ids("Priced");
    String list = "/api/products?search=priced&min_price=0";
    List<String> before = List.of(one(ids, 0), one(ids, 1), client.get(list).text());
    List<Answer> answers = new ArrayList<>();
    Cost cost =
        catalog.cost(
            () ->
                answers.add(
                    send(
                        "PATCH",
                        PRICES,
                        "[{\"id\":%d,\"new_price\":7.25},{\"id\":%d,\"new_price\":8}]"
                            .formatted(ids.get(1), ids.get(0)))));
    assertThat(answers.getFirst().text()).isEqualTo("{\"updated_count\":2}");
    expectOneStatementAndOneCommand(cost);
    assertThat(before).allMatch(text -> text.contains("\"price\":5.50,"));
    assertThat(one(ids, 0)).contains("\"price\":8.00,");
    assertThat(one(ids, 1)).contains("\"price\":7.25,");
    assertThat(client.get(list).text()).contains(one(ids, 0)).contains(one(ids, 1));
    delete("Priced");
  }

  @Test
  void noPriceChangesWhenAProductDoesNotExistOrIsGivenTwice() {
    create(row("Steady", 45));
    long id = ids("Steady").getFirst();
    Answer missing =
        send(
            "PATCH",
            PRICES,
            "[{\"id\":%d,\"new_price\":1},{\"id\":999999,\"new_price\":1}]".formatted(id));
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.errors()).containsExactly("updates[1].id: does not exist");
    Answer twice =
        send(
            "PATCH",
            PRICES,
            "[{\"id\":%d,\"new_price\":1},{\"id\":%d,\"new_price\":2}]".formatted(id, id));
    assertThat(twice.errors()).containsExactly("updates[1].id: is given more than once");
    assertThat(client.get("/api/products/" + id).text()).contains("\"price\":5.50,");
    delete("Steady");
  }

  @Test
  void changesOfTheSameProductsInAnotherOrderDoNotStopEachOther() {
    create(IntStream.range(0, 90).mapToObj(n -> row("Crowd " + n, 46)).toArray(String[]::new));
    List<Long> ids = ids("Crowd");
    assertThat(ids).hasSize(90);
    List<CompletableFuture<Answer>> answers =
        IntStream.range(0, 16)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> send("PATCH", PRICES, prices(n % 2 == 0 ? ids : ids.reversed(), n)),
                        task -> Thread.ofVirtual().start(task)))
            .toList();
    assertThat(answers).extracting(answer -> answer.join().status()).containsOnly(200);
    assertThat(client.get("/api/products?search=Crowd").json().valueStream())
        .extracting(product -> product.path("price").decimalValue())
        .hasSize(90)
        .containsOnly(
            client.get("/api/products/" + ids.getFirst()).json().at("/price").decimalValue());
    delete("Crowd");
  }

  @Test
  void onlyWhoHasATokenWithTheRoleChangesManyProducts() {
    for (String[] route : new String[][] {{"POST", BULK}, {"PATCH", PRICES}}) {
      assertThat(client.send(route[0], route[1], "[", "Content-Type", "application/json").status())
          .isEqualTo(401);
      assertThat(
              client
                  .send(
                      route[0],
                      route[1],
                      "[]",
                      "Content-Type",
                      "application/json",
                      "Authorization",
                      SampleToken.NO_ROLE.header())
                  .status())
          .isEqualTo(403);
    }
  }

  private void expectOneStatementAndOneCommand(Cost cost) {
    assertThat(cost.statements()).isEqualTo(1);
    assertThat(cost.commands())
        .describedAs("%s", cost.redis())
        .isEqualTo(mode == CacheMode.REDIS ? 1 : 0);
  }

  private static String prices(List<Long> ids, int price) {
    return ids.stream()
        .map(id -> "{\"id\":%d,\"new_price\":%d}".formatted(id, price))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String row(String name, int category) {
    return "{\"name\":\"%s\",\"price\":5.5,\"category_id\":%d}".formatted(name, category);
  }

  private Answer create(String... rows) {
    return send("POST", BULK, "[" + String.join(",", rows) + "]");
  }

  private Answer send(String method, String path, String json) {
    return client.send(
        method,
        path,
        json,
        "Content-Type",
        "application/json",
        "Authorization",
        SampleToken.USER.header());
  }

  private String one(List<Long> ids, int index) {
    return client.get("/api/products/" + ids.get(index)).text();
  }

  private List<Long> ids(String search) {
    return client
        .get("/api/products?search=" + search)
        .json()
        .valueStream()
        .map(product -> product.path("id").longValue())
        .toList();
  }

  private void delete(String search) {
    ids(search).forEach(id -> client.delete("/api/products/" + id));
  }
}
