package io.catalogbench.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.catalogbench.contract.category.CategorySql;
import io.catalogbench.contract.data.Query;
import io.catalogbench.contract.data.SeedData;
import io.catalogbench.contract.data.Statement;
import io.catalogbench.contract.order.OrderSql;
import io.catalogbench.contract.product.ProductFilter;
import io.catalogbench.contract.product.ProductSql;
import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.contract.user.UserSql;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link Infrastructure} hands out when all is embedded. */
final class InfrastructureTest {

  private static Infrastructure infrastructure;
  private static Services services;

  @BeforeAll
  static void start() {
    infrastructure = Infrastructure.start(InfrastructureSettings.embedded());
    services = infrastructure.services("one");
  }

  @AfterAll
  static void stop() {
    infrastructure.close();
  }

  @BeforeEach
  void reset() {
    services.reset();
  }

  @Test
  void theOrdinaryCatalogHasItsChecksumOnEveryMachine() {
    assertThat(services.checksum()).isEqualTo(SeedData.ORDINARY_CHECKSUM);
  }

  @Test
  void aResetPutsChangedRowsAndTheNextIdsBack() throws SQLException {
    run(ProductSql.INSERT, "Lamp", new BigDecimal("1.50"), 3L);
    run(ProductSql.DELETE, 7L);
    assertThat(services.checksum()).isNotEqualTo(SeedData.ORDINARY_CHECKSUM);

    services.reset();

    assertThat(services.checksum()).isEqualTo(SeedData.ORDINARY_CHECKSUM);
    assertThat(run(ProductSql.INSERT, "Lamp", new BigDecimal("1.50"), 3L).getFirst())
        .startsWith(SeedData.PRODUCTS + 1L);
  }

  @Test
  void everyRowIsToldByTableAndKey() throws SQLException {
    run(ProductSql.DELETE, 7L);
    assertThat(services.rows())
        .hasSizeGreaterThan(SeedData.PRODUCTS + SeedData.USERS)
        .doesNotContainKey("products 7")
        .containsEntry(
            "categories 3", "{\"id\": 3, \"name\": \"Category 3\", \"slug\": \"category-3\"}")
        .containsEntry(
            "order_items 1 14", "{\"order_id\": 1, \"quantity\": 2, \"product_id\": 14}");
  }

  @Test
  void whatWeighsOnAMeasurementIsTold() {
    assertThat(infrastructure.configuration())
        .containsEntry("postgres.fsync", "off")
        .containsEntry("postgres.synchronous_commit", "on")
        .containsKey("postgres.shared_buffers")
        .hasEntrySatisfying(
            "postgres.server_version", version -> assertThat(version).startsWith("18."))
        .hasEntrySatisfying("redis.version", version -> assertThat(version).startsWith("7."));
  }

  @Test
  void whatOnlySomeCachesNeedIsStartedOnceAndEmptiedWithTheRest() {
    URI cluster = services.cache(CacheMode.REDIS_CLUSTER);
    try (RedisClusterClient client = RedisClusterClient.create(RedisURI.create(cluster));
        StatefulRedisClusterConnection<String, String> connection = client.connect()) {
      connection.sync().set("key", "value");
      services.emptyCaches();
      assertThat(connection.sync().dbsize()).isZero();
    }
    assertThat(services.cache(CacheMode.REDIS_CLUSTER)).isEqualTo(cluster);
    assertThat(services.cache(CacheMode.CAFFEINE)).isEqualTo(services.redis());
  }

  @Test
  void targetsDoNotSeeEachOther() throws SQLException {
    try (Services other = infrastructure.services("two")) {
      run(ProductSql.DELETE, 7L);
      assertThat(other.checksum()).isEqualTo(SeedData.ORDINARY_CHECKSUM);
      assertThat(other.redis()).isNotEqualTo(services.redis());
    }
  }

  @Test
  void productStatementsDoWhatTheContractSays() throws SQLException {
    BigDecimal price = new BigDecimal("1.50");
    assertThat(run(ProductSql.BY_ID, 7L).getFirst()).contains("Classic Lamp 7", "Category 8");
    assertThat(run(ProductSql.INSERT, "Lamp", price, 3L)).hasSize(1);
    assertThat(run(ProductSql.INSERT, "Lamp", price, 3000L)).isEmpty();
    assertThat(run(ProductSql.UPDATE, "Lamp", price, 3L, 7L).getFirst())
        .startsWith(7L, "Lamp", price, 3L, "Category 3")
        .endsWith(8L);
    assertThat(run(ProductSql.UPDATE, "Lamp", price, 3000L, 7L)).isEmpty();
    assertThat(run(ProductSql.EXISTS, 7L)).containsExactly(List.of(7L));
    assertThat(run(ProductSql.DELETE, 7L)).containsExactly(List.of(3L));
    assertThat(run(ProductSql.EXISTS, 7L)).isEmpty();
  }

  @Test
  void aFilterFindsAccentedAndKoreanNamesWhateverTheCase() throws SQLException {
    assertThat(run(new ProductFilter(null, null, null, "CAFÉ").query())).hasSize(100);
    assertThat(run(new ProductFilter(null, null, null, "의자").query())).hasSize(100);
    assertThat(run(new ProductFilter(3L, BigDecimal.ONE, new BigDecimal("99"), "lamp").query()))
        .isNotEmpty()
        .allSatisfy(product -> assertThat(product).contains("Category 3"));
    assertThat(run(new ProductFilter(null, null, null, "%").query())).isEmpty();
  }

  @Test
  void categoriesAndUsersAreComplete() throws SQLException {
    assertThat(run(CategorySql.ALL)).hasSize(SeedData.CATEGORIES);
    assertThat(run(UserSql.BY_ID, 1L).getFirst()).contains("user1@example.com");
    assertThat(run(UserSql.DETAILS, 1000L)).hasSize(2000);
  }

  @Test
  void statementsAreCountedWithoutOurOwnBookkeeping() throws SQLException {
    run(ProductSql.EXISTS, 7L);
    run(ProductSql.EXISTS, 8L);
    services.checksum();
    services.counters();

    assertThat(services.counters().sqlStatements()).isEqualTo(Map.of(ProductSql.EXISTS.sql(), 2L));

    services.resetCounters();
    assertThat(services.counters().sqlStatements()).isEmpty();
  }

  @Test
  void redisCommandsAreCountedAndValuesShown() {
    RedisClient client = RedisClient.create(RedisURI.create(services.redis()));
    try (var connection = client.connect()) {
      connection.sync().set("v1:product:7", "é", SetArgs.Builder.px(60_000));
      connection.sync().get("v1:product:7");
      services.redisEntries();
      services.counters();
      assertThat(services.counters().redisCommands()).isEqualTo(Map.of("set", 1L, "get", 1L));
      assertThat(services.redisEntries()).containsOnlyKeys("v1:product:7");
      assertThat(services.redisTimeToLiveMillis("v1:product:7")).isBetween(50_000L, 60_000L);

      services.reset();
      assertThat(services.redisEntries()).isEmpty();
      assertThat(services.counters().redisCommands()).isEmpty();
    } finally {
      client.shutdown();
    }
  }

  @Test
  void aDatabaseOutageEndsAndRefusesConnectionsUntilItIsOver() throws SQLException {
    try (Connection before = PostgresAddress.of(services.postgres()).connect()) {
      try (Outage _ = services.databaseOutage()) {
        assertThat(before.isValid(5)).isFalse();
        assertThatThrownBy(() -> run(CategorySql.ALL)).isInstanceOf(SQLException.class);
      }
      assertThat(run(CategorySql.ALL)).hasSize(SeedData.CATEGORIES);
    }
  }

  @Test
  void aRedisOutageEndsWithAnEmptyRedisAtTheSameAddress() {
    RedisClient client = RedisClient.create(RedisURI.create(services.redis()));
    try (var connection = client.connect()) {
      connection.sync().set("v1:product:7", "seven");
      try (Outage _ = services.redisOutage()) {
        assertThatThrownBy(client::connect).isInstanceOf(RedisException.class);
      }
      services.reset();
      assertThat(connection.sync().get("v1:product:7")).isNull();
      assertThat(services.counters().redisCommands()).isEqualTo(Map.of("get", 1L));
    } finally {
      client.shutdown();
    }
  }

  static Stream<Arguments> lookups() {
    return Stream.of(
        arguments("products_words", ProductSql.SEARCH, new Object[] {"classic lamp"}),
        arguments("products_pkey", ProductSql.BY_ID, new Object[] {7L}),
        arguments("products_category_price", CategorySql.PRODUCTS, new Object[] {7L}),
        arguments("users_pkey", UserSql.BY_ID, new Object[] {7L}),
        arguments("orders_user", OrderSql.OF_USER, new Object[] {7L}),
        arguments("order_items_pkey", OrderSql.ITEM, new Object[] {7L, 7L}));
  }

  /** On the ordinary catalog, as a measured server finds it; categories fit one page. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("lookups")
  void whatIsLookedUpIsFoundByItsIndex(String index, Statement statement, Object[] values)
      throws SQLException {
    String plan = run(new Statement("EXPLAIN " + statement.sql()), values).toString();
    assertThat(plan).contains(index).doesNotContainPattern("Seq Scan on (products|users|order)");
  }

  private static List<List<Object>> run(Query query) throws SQLException {
    return run(query.statement(), query.parameters().toArray());
  }

  private static List<List<Object>> run(Statement statement, Object... values) throws SQLException {
    try (Connection connection = PostgresAddress.of(services.postgres()).connect();
        PreparedStatement prepared = connection.prepareStatement(statement.jdbc())) {
      for (int i = 0; i < values.length; i++) {
        prepared.setObject(i + 1, values[i]);
      }
      List<List<Object>> rows = new ArrayList<>();
      try (ResultSet row = prepared.executeQuery()) {
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          List<Object> cells = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            cells.add(row.getObject(i));
          }
          rows.add(cells);
        }
      }
      return rows;
    }
  }
}
