package io.catalogbench.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.catalogbench.contract.cache.CacheKey;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.product.ProductFilter;
import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.tck.RunningCatalog.Cost;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cache spares, what it holds and what a change takes from it. */
@CatalogTest
final class CacheTest {

  private static final String LAMP = "{\"name\":\"Cached\",\"price\":12.5,\"category_id\":11}";

  private final RunningCatalog catalog;
  private final Client client;
  private final CacheMode mode;
  private final boolean naive;
  private final boolean inFragments;

  CacheTest(RunningCatalog catalog) {
    this.catalog = catalog;
    this.client = catalog.client();
    this.mode = catalog.cache();
    this.naive = catalog.naive();
    this.inFragments = catalog.inFragments();
  }

  /**
   * Sixteen products of sixteen categories fit the third, none the second. In fragments, a hit asks
   * Redis as often as its miss asks the database: for ids and for products.
   */
  @ParameterizedTest
  @CsvSource({
    "/api/products/501,                                     1,  1, 1",
    "/api/products?category_id=9&search=lamp,               1,  1, 1",
    "/api/products?search=%EC%9D%98%EC%9E%90&max_price=17.5, 1,  5, 2",
    "/api/products/async,                                   1,  1, 2",
    "/api/products/monitored,                               1, 14, 2",
    "/api/categories,                                       1,  1, 1",
    "/api/categories/9/products,                            1,  1, 2"
  })
  void aHitHasTheBytesOfItsMissAndCostsNoStatement(
      String path, int joinedly, int naively, int fragmented) {
    int statements = statements(joinedly, naively, fragmented);
    List<Answer> answers = new ArrayList<>();
    Cost miss = catalog.cost(() -> answers.add(client.get(path)));
    Cost hit = catalog.cost(() -> answers.add(client.get(path)));
    assertThat(answers.get(1).body()).isEqualTo(answers.get(0).body());
    assertThat(answers.get(1).headers().keySet()).isEqualTo(answers.get(0).headers().keySet());
    assertThat(miss.statements()).isLessThanOrEqualTo(statements);
    switch (mode) {
      case NONE -> {
        assertThat(hit.statements()).isEqualTo(statements);
        assertThat(hit.commands()).isZero();
      }
      case CAFFEINE, FILE, MEMCACHED, REDIS_CLUSTER, TWO_LEVEL ->
          assertThat(hit).isEqualTo(Cost.NOTHING);
      case REDIS -> {
        assertThat(hit.statements()).isZero();
        assertThat(hit.commands())
            .describedAs("%s", hit.redis())
            .isEqualTo(inFragments ? fragmented : 1);
      }
    }
  }

  private int statements(int joinedly, int naively, int fragmented) {
    return inFragments ? fragmented : naive ? naively : joinedly;
  }

  @Test
  void equalFiltersShareOneValueHoweverTheyAreWritten() {
    assumeThat(mode).isNotEqualTo(CacheMode.NONE);
    String written = "category_id=13&min_price=10.5&max_price=900&search=a+b";
    List<Answer> first = new ArrayList<>();
    assertThat(catalog.cost(() -> first.add(client.get("/api/products?" + written))).statements())
        .isEqualTo(1);
    for (String query :
        new String[] {
          "search=a+b&max_price=900&min_price=10.5&category_id=13",
          "category_id=%2B0013&min_price=010.50&max_price=900.00&search=a%20b",
          "category_id=13&min_price=10.5&max_price=900&search=a+b&page=2",
          "&&category_id=13&&min_price=10.5&max_price=900&se%61rch=a+b&"
        }) {
      List<Answer> answers = new ArrayList<>();
      Cost cost = catalog.cost(() -> answers.add(client.get("/api/products?" + query)));
      assertThat(cost.statements()).describedAs(query).isZero();
      assertThat(answers.getFirst().body()).isEqualTo(first.getFirst().body());
    }
  }

  @Test
  void otherFiltersHaveOtherValues() {
    assertThat(client.get("/api/products?search=lamp").body())
        .isNotEqualTo(client.get("/api/products?search=chair").body());
    assertThat(client.get("/api/products?search=%26min_price=5").text()).isEqualTo("[]");
    assertThat(client.get("/api/products?min_price=5").text()).isNotEqualTo("[]");
    assertThat(client.get("/api/products?search=LAMP").body())
        .isEqualTo(client.get("/api/products?search=lamp").body());
  }

  @Test
  void whatIsReadLiesInRedisUnderItsKeyForItsTime() {
    assumeThat(mode).isEqualTo(CacheMode.REDIS);
    ProductFilter filter =
        new ProductFilter(7L, new BigDecimal("10.50"), null, "의자 & %".repeat(12));
    Map<CacheKey, Answer> read = new LinkedHashMap<>();
    read.put(CacheRules.product(7), client.get("/api/products/7"));
    read.put(CacheRules.CATEGORIES, client.get("/api/categories"));
    read.put(
        CacheRules.products(new ProductFilter(7L, null, null, null)),
        client.get("/api/products?category_id=7"));
    read.put(CacheRules.products(ProductFilter.NONE), client.get("/api/products/monitored"));
    read.put(CacheRules.ASYNC_PRODUCTS, client.get("/api/products/async"));
    read.put(CacheRules.categoryProducts(7), client.get("/api/categories/7/products"));
    read.put(
        CacheRules.products(filter),
        client.get(
            "/api/products?category_id=7&min_price=10.5&search="
                + URLEncoder.encode(String.valueOf(filter.search()), UTF_8)));
    Map<CacheKey, Duration> lives =
        Map.of(
            CacheRules.CATEGORIES,
            CacheRules.CATEGORY_TTL,
            CacheRules.categoryProducts(7),
            CacheRules.CATEGORY_TTL,
            CacheRules.ASYNC_PRODUCTS,
            CacheRules.ASYNC_PRODUCTS_TTL);
    Map<String, byte[]> entries = catalog.services().redisEntries();
    read.forEach(
        (key, answer) -> {
          assertThat(entries).containsKey(key.value());
          assertThat(hex(requireNonNull(entries.get(key.value())))).contains(hex(kept(answer)));
          Duration ttl = catalog.scaled(lives.getOrDefault(key, CacheRules.PRODUCT_TTL));
          assertThat(Duration.ofMillis(catalog.services().redisTimeToLiveMillis(key.value())))
              .describedAs(key.value())
              .isBetween(ttl.minus(least(ttl.dividedBy(2), Duration.ofMinutes(3))), ttl);
        });
  }

  /** What is kept for an answer: itself, or the ids of its products. */
  private byte[] kept(Answer answer) {
    var json = answer.json();
    return inFragments && json.isArray() && !json.path(0).has("slug")
        ? json.valueStream()
            .map(product -> product.path("id").asString())
            .collect(Collectors.joining(","))
            .getBytes(UTF_8)
        : answer.body();
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Test
  void nothingLivesInRedisForEver() {
    assumeThat(mode).isEqualTo(CacheMode.REDIS);
    client.get("/api/products/21");
    client.post("/api/products", LAMP);
    assertThat(catalog.services().redisEntries().keySet())
        .isNotEmpty()
        .allSatisfy(
            key -> {
              assertThat(key).matches("(version:)?" + CacheKey.VERSION + ":[!-~]+");
              assertThat(key.length()).isLessThanOrEqualTo(CacheKey.MAX_BYTES);
              assertThat(catalog.services().redisTimeToLiveMillis(key)).isPositive();
            });
  }

  @Test
  void whatDoesNotExistIsNotCached() {
    client.get("/api/products/77777");
    Cost again = catalog.cost(() -> client.get("/api/products/77777"));
    assertThat(again.statements()).isEqualTo(1);
    assertThat(catalog.services().redisEntries()).doesNotContainKey("v1:product:77777");
  }

  @Test
  void refusedRequestsAskNeitherDatabaseNorRedis() {
    List<Answer> answers = new ArrayList<>();
    Cost cost =
        catalog.cost(
            () -> {
              answers.add(client.get("/api/products/x"));
              answers.add(client.get("/api/products?min_price=-1"));
              answers.add(client.get("/api/products?category_id=x"));
              answers.add(client.get("/api/products/7", "Accept", "text/html"));
              answers.add(client.get("/api/users?count=0"));
              answers.add(client.post("/api/products", "{}"));
              answers.add(client.post("/api/products", "{"));
              answers.add(client.put("/api/products/7", "{}"));
              answers.add(client.delete("/api/products/x"));
            });
    assertThat(cost).isEqualTo(Cost.NOTHING);
    assertThat(answers)
        .extracting(Answer::status)
        .containsExactly(400, 422, 400, 406, 422, 422, 400, 422, 400);
  }

  @Test
  void aReplacedProductIsReadAnewEverywhere() {
    String location = create();
    String product = "v1:product:" + id(location);
    String list = "/api/products?category_id=11&search=cached";
    client.get(location);
    client.get(list);
    if (mode == CacheMode.REDIS) {
      assertThat(catalog.services().redisEntries()).containsKey(product);
    }
    assertThat(client.put(location, LAMP.replace("12.5", "13.5")).status()).isEqualTo(200);
    assertThat(catalog.services().redisEntries()).doesNotContainKey(product);
    assertThat(client.get(location).text()).contains("\"price\":13.50,");
    assertThat(client.get(list).text()).contains(client.get(location).text());
  }

  @Test
  void aDeletedProductIsGoneEverywhere() {
    String location = create();
    String list = "/api/products?category_id=11&search=cached";
    Answer product = client.get(location);
    assertThat(client.get(list).text()).contains(product.text());
    assertThat(client.delete(location).status()).isEqualTo(204);
    assertThat(catalog.services().redisEntries()).doesNotContainKey("v1:product:" + id(location));
    assertThat(client.get(location).status()).isEqualTo(404);
    assertThat(client.get(list).text()).doesNotContain("\"id\":" + id(location) + ",");
  }

  @Test
  void aCreatedProductIsInEveryList() {
    String[] lists = {
      "/api/products?category_id=11&search=cached",
      "/api/products?search=cached&min_price=12.5&max_price=12.5",
      "/api/products?search=CACHED&max_price=12.51"
    };
    for (String list : lists) {
      client.get(list);
    }
    Answer product = client.get(create());
    for (String list : lists) {
      assertThat(client.get(list).text()).describedAs(list).contains(product.text());
    }
    client.delete("/api/products/" + product.json().path("id").longValue());
  }

  @Test
  void aProductThatMovesIsInTheListsOfItsNewCategoryOnly() {
    String location = create();
    String id = "\"id\":" + id(location) + ",";
    String from = "/api/products?category_id=11&search=cached";
    String to = "/api/products?category_id=12&search=cached";
    assertThat(client.get(from).text()).contains(id);
    assertThat(client.get(to).text()).doesNotContain(id);
    assertThat(client.put(location, LAMP.replace("11", "12")).status()).isEqualTo(200);
    assertThat(client.get(from).text()).doesNotContain(id);
    assertThat(client.get(to).text()).contains(id);
  }

  @Test
  void aProductThatMovesIsAmongTheProductsOfItsNewCategoryOnly() {
    SeededProduct product = SeededProduct.of(1047);
    String id = "\"id\":1047,";
    for (long category : new long[] {47, 48, 49}) {
      assertThat(products(category).contains(id)).isEqualTo(category == product.categoryId());
    }
    move(product, 49);
    if (mode == CacheMode.REDIS) {
      assertThat(catalog.services().redisEntries())
          .containsKey(CacheRules.categoryProducts(47).value())
          .doesNotContainKey(CacheRules.categoryProducts(48).value())
          .doesNotContainKey(CacheRules.categoryProducts(49).value());
    }
    assertThat(products(48)).doesNotContain(id);
    assertThat(products(49)).contains(id);
    move(product, product.categoryId());
    assertThat(products(48)).contains(id);
    assertThat(products(49)).doesNotContain(id);
  }

  private String products(long category) {
    return client.get("/api/categories/" + category + "/products").text();
  }

  private void move(SeededProduct product, long category) {
    String body =
        "{\"name\":\"%s\",\"price\":%s,\"category_id\":%d}"
            .formatted(product.name(), product.price(), category);
    assertThat(client.put("/api/products/" + product.id(), body).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"/api/products/777, 1, 1, 1", "/api/products?category_id=17&min_price=3.21, 1, 2, 2"})
  void aMissIsWorkedOutOnceHoweverManyWaitForIt(
      String path, int joinedly, int naively, int fragmented) {
    int statements = statements(joinedly, naively, fragmented);
    List<Answer> answers = new ArrayList<>();
    Cost cost = catalog.cost(() -> answers.addAll(client.getConcurrently(60, path)));
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers).extracting(Answer::text).containsOnly(answers.getFirst().text());
    assertThat(cost.statements()).isEqualTo(mode == CacheMode.NONE ? 60 * statements : statements);
  }

  @Test
  void noReadIsOlderThanTheLastAcknowledgedWrite() {
    String location = create();
    AtomicLong acknowledged = new AtomicLong();
    AtomicBoolean done = new AtomicBoolean();
    List<CompletableFuture<Void>> readers = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      String path =
          k % 2 == 0 ? location : "/api/products?category_id=19&search=moving&min_price=0." + k;
      readers.add(
          CompletableFuture.runAsync(
              () -> {
                while (!done.get()) {
                  long atLeast = acknowledged.get();
                  var json = client.get(path).json();
                  var product = json.isArray() ? json.get(0) : json;
                  if (product != null && atLeast > 0) {
                    assertThat(product.path("price").decimalValue())
                        .isGreaterThanOrEqualTo(BigDecimal.valueOf(atLeast));
                  }
                }
              },
              task -> Thread.ofVirtual().start(task)));
    }
    try {
      for (long price = 101; price <= 250; price++) {
        String body = "{\"name\":\"Moving\",\"price\":%d,\"category_id\":19}".formatted(price);
        assertThat(client.put(location, body).status()).isEqualTo(200);
        acknowledged.set(price);
      }
    } finally {
      done.set(true);
      readers.forEach(CompletableFuture::join);
      client.delete(location);
    }
  }

  private String create() {
    return client.post("/api/products", LAMP).header("location").orElseThrow();
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
