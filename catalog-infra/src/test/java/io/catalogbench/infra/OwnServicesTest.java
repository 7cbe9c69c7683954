package io.catalogbench.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.contract.data.SeedData;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Infrastructure} does with servers that are the reader's own. */
final class OwnServicesTest {

  private static Infrastructure embedded;
  private static Services reader;

  @BeforeAll
  static void start() {
    embedded = Infrastructure.start(InfrastructureSettings.embedded());
    reader = embedded.services("reader");
  }

  @AfterAll
  static void stop() {
    embedded.close();
  }

  @BeforeEach
  void ownSchemaAndEmptyRedis() throws SQLException {
    reader.emptyCaches();
    sql("CREATE SCHEMA IF NOT EXISTS catalog");
    sql("COMMENT ON SCHEMA catalog IS '" + SeedData.MARK + "'");
  }

  @Test
  void theyAreSeededAndResetLikeEmbeddedOnes() throws SQLException {
    try (Infrastructure own = Infrastructure.start(settings(SeedData.PRODUCTS));
        Services services = own.services("one")) {
      assertThat(services.checksum()).isEqualTo(SeedData.ORDINARY_CHECKSUM);
      sql("DELETE FROM catalog.products WHERE id = 7");
      redis("v1:product:7");
      assertThat(services.redisEntries()).containsOnlyKeys("v1:product:7");
      assertThat(services.counters().sqlStatements())
          .containsExactly(Map.entry("DELETE FROM catalog.products WHERE id = $1", 1L));

      services.reset();

      assertThat(services.checksum()).isEqualTo(SeedData.ORDINARY_CHECKSUM);
      assertThat(services.redisEntries()).isEmpty();
      assertThat(services.counters().sqlStatements()).isEmpty();
    }
    assertThat(reader.redisEntries()).as("left behind").isEmpty();
  }

  @Test
  void targetsTakeTurns() {
    try (Infrastructure own = Infrastructure.start(settings(500))) {
      try (Services first = own.services("one")) {
        redis("v1:product:7");
        first.reset();
      }
      redis("v1:product:8");
      try (Services second = own.services("two")) {
        assertThat(second.redisEntries()).isEmpty();
      }
    }
    assertThat(reader.redisEntries()).as("left behind").isEmpty();
  }

  @Test
  void aSecondRunOnOneDatabaseIsRefused() {
    try (Infrastructure _ = Infrastructure.start(settings(500))) {
      assertThatThrownBy(() -> Infrastructure.start(settings(500)))
          .isInstanceOf(InfrastructureException.class)
          .hasMessageContaining("another run");
    }
  }

  @Test
  void anotherSizeOfCatalogIsPossible() {
    try (Infrastructure own = Infrastructure.start(settings(500));
        Services services = own.services("one")) {
      assertThat(services.checksum()).isNotEqualTo(SeedData.ORDINARY_CHECKSUM);
    }
  }

  @Test
  void aSchemaThatIsNotOursIsLeftAlone() throws SQLException {
    sql("COMMENT ON SCHEMA catalog IS 'precious'");
    assertThatThrownBy(() -> Infrastructure.start(settings(500)))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("schema catalog")
        .hasMessageContaining("COMMENT ON SCHEMA")
        .hasMessageNotContaining("catalog:catalog");
    sql("SELECT 1 FROM catalog.products");
  }

  @Test
  void aRedisWithKeysThatAreNotOursIsLeftAlone() {
    redis("precious");
    assertThatThrownBy(() -> Infrastructure.start(settings(500)))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("keys that are not ours");
    assertThat(reader.redisEntries()).containsOnlyKeys("precious");
  }

  @Test
  void withoutPgStatStatementsStatementsAreSaidToBeUncounted() throws SQLException {
    sql("ALTER ROLE catalog SET search_path = catalog");
    try (Infrastructure own = Infrastructure.start(settings(500));
        Services services = own.services("one")) {
      assertThat(services.counters().sql()).isInstanceOf(Counters.SqlCalls.Unavailable.class);
      assertThatThrownBy(() -> services.counters().sqlStatements())
          .isInstanceOf(InfrastructureException.class)
          .hasMessageContaining("CREATE EXTENSION");
    } finally {
      sql("ALTER ROLE catalog RESET search_path");
    }
  }

  @Test
  void anAddressWhereNothingAnswersIsNamed() {
    URI nowhere = URI.create("postgresql://me:secret@127.0.0.1:1/mine");
    assertThatThrownBy(
            () ->
                Infrastructure.start(
                    new InfrastructureSettings(Optional.of(nowhere), Optional.empty(), 500)))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("postgresql://me@127.0.0.1:1/mine")
        .hasMessageNotContaining("secret");
  }

  @Test
  void whatDoesNotAnswerIsToldBeforeAnythingStarts() {
    Infrastructure.requireReachable(settings(500));
    assertThatThrownBy(
            () ->
                Infrastructure.requireReachable(
                    own("postgresql://me:secret@no-such-host.invalid/mine", "redis://127.0.0.1:1")))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("postgresql://me@no-such-host.invalid:5432/mine")
        .hasMessageContaining("unknown host no-such-host.invalid")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(
            () ->
                Infrastructure.requireReachable(
                    new InfrastructureSettings(
                        Optional.empty(), Optional.of(URI.create("redis://127.0.0.1:1")), 500)))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("Redis at 127.0.0.1:1");
  }

  @Test
  void anAddressOfTheWrongKindIsRefusedWithItsOptionAndValue() {
    assertThatThrownBy(() -> own("foo", "redis://cache"))
        .hasMessageContaining("--postgres foo: not an address of the form postgresql://");
    assertThatThrownBy(() -> own("postgresql://me:secret@db/mine", "rds://:secret@cache"))
        .hasMessageContaining("--redis rds://:***@cache: not an address of the form redis://")
        .hasMessageNotContaining("secret");
  }

  private static InfrastructureSettings own(String postgres, String redis) {
    return new InfrastructureSettings(
        Optional.of(URI.create(postgres)), Optional.of(URI.create(redis)), 500);
  }

  @Test
  void anAddressOfTheWrongKindIsRefused() {
    assertThatThrownBy(
            () ->
                new InfrastructureSettings(
                    Optional.of(URI.create("mysql://localhost")), Optional.empty(), 500))
        .hasMessageContaining("postgresql://");
  }

  private static InfrastructureSettings settings(int products) {
    return new InfrastructureSettings(
        Optional.of(reader.postgres()), Optional.of(reader.redis()), products);
  }

  private static void sql(String sql) throws SQLException {
    try (Connection connection = PostgresAddress.of(reader.postgres()).connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void redis(String key) {
    RedisClient client = RedisClient.create(RedisURI.create(reader.redis()));
    try (var connection = client.connect()) {
      connection.sync().set(key, "value");
    } finally {
      client.shutdown();
    }
  }
}
