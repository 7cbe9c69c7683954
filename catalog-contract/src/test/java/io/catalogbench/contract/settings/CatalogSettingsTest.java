package io.catalogbench.contract.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogSettingsTest {

  private static final List<ThreadModel> MODELS =
      List.of(ThreadModel.PLATFORM, ThreadModel.VIRTUAL);
  private static final String POSTGRES = "--postgres=postgresql://me:secret@db:5432/catalog";

  @Test
  void onlyTheDatabaseMustBeGiven() {
    CatalogSettings settings = CatalogSettings.parse(MODELS, POSTGRES);
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.postgres()).isEqualTo(URI.create("postgresql://me:secret@db:5432/catalog"));
    assertThat(settings.redis()).isEqualTo(URI.create("redis://127.0.0.1:6379/0"));
    assertThat(settings.threads()).isEqualTo(ThreadModel.PLATFORM);
    assertThat(settings.cache()).isEqualTo(CacheMode.REDIS);
    assertThat(settings.databasePool()).isEqualTo(16);
  }

  @Test
  void theFirstModelOfAServerIsItsDefault() {
    assertThat(CatalogSettings.parse(List.of(ThreadModel.EVENT_LOOP), POSTGRES).threads())
        .isEqualTo(ThreadModel.EVENT_LOOP);
  }

  @ParameterizedTest
  @CsvSource({"virtual,VIRTUAL", "VIRTUAL,VIRTUAL", "Platform,PLATFORM"})
  void namesAreTakenInAnyCase(String name, ThreadModel model) {
    assertThat(CatalogSettings.parse(MODELS, POSTGRES, "--threads", name).threads())
        .isEqualTo(model);
  }

  @Test
  void tiersScaleTheDocumentedLives() {
    Duration documented = Duration.ofMinutes(10);
    assertThat(TtlTier.SHORT.scaled(documented)).isEqualTo(Duration.ofMinutes(1));
    assertThat(TtlTier.MEDIUM.scaled(documented)).isEqualTo(documented);
    assertThat(TtlTier.LONG.scaled(documented)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aModelThatTheServerDoesNotHaveIsRefused() {
    assertThat(refused(POSTGRES, "--threads=event-loop"))
        .contains("--threads event-loop: this server has [platform, virtual]");
  }

  @Test
  void whoeverStartsAServerMaySetAllButItsAddresses() {
    assertThat(CatalogSettings.names())
        .contains("cache", "access", "threads", "database-pool", "memcached", "cache-directory")
        .doesNotContain("port", "postgres", "redis", "upstream", "help");
  }

  @ParameterizedTest
  @CsvSource({
    "access,naive",
    "threads,event-loop",
    "database-pool,0",
    "cache-directory,/tmp/x",
    "memcached,memcached://127.0.0.1:1"
  })
  void aValueThatSomeServerTakesHasNoFault(String name, String value) {
    assertThat(CatalogSettings.fault(name, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "access,naiv,is not one of",
    "threads,fibers,is not one of",
    "database-pool,many,is not an int",
    "database-pool,1001,must be 0 to 1000",
    "memcached,here,must look like memcached://HOST:PORT"
  })
  void aValueThatNoServerTakesIsToldWithItsName(String name, String value, String fault) {
    assertThat(CatalogSettings.fault(name, value).orElseThrow()).contains("--" + name, fault);
  }

  @Test
  void allFaultsAreToldTogether() {
    assertThat(
            refused(
                "--port=70000",
                "--database-pool=-1",
                "--request-threads=0",
                "--cache-bytes=5",
                "--expensive-step=-1",
                "--postgres=mysql://db",
                "--redis=http://cache",
                "--memcached=cache:11211"))
        .contains("--port 70000: must be 0 to 65535")
        .contains("--database-pool -1: must be 0 to 1000")
        .contains("--request-threads 0: must be 1 to 10000")
        .contains("--cache-bytes 5: must be")
        .contains("--expensive-step -1: must be 0 to 10000")
        .contains("--postgres must look like")
        .contains("--redis must look like")
        .contains("--memcached must look like");
    assertThat(refused("--port=many", "--cache=magic", "--redis=a b", "--colour=red"))
        .contains("'--port'")
        .contains("'--cache'")
        .contains("'magic' is not one of [none, caffeine, file, memcached, redis, ")
        .contains("'--redis'")
        .contains("--colour")
        .contains("--postgres");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://db/catalog",
        "postgresql://me:secret@db",
        "postgresql://me:secret@db/",
        "postgresql:catalog",
        "jdbc:postgresql://me:secret@db/catalog"
      })
  void aDatabaseThatCannotBeReachedIsRefused(String uri) {
    assertThat(refused("--postgres=" + uri)).contains("--postgres must look like");
  }

  @Test
  void anUnknownOptionIsRefusedWithASuggestion() {
    assertThat(refused(POSTGRES, "--databse-pool=8")).contains("did you mean --database-pool");
    assertThat(refused(POSTGRES, "--threds", "8")).contains("did you mean --threads");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void helpIsNoFaultWhateverElseIsMissing(String option) {
    SettingsException help = exception(option);
    assertThat(help.exitCode()).isZero();
    assertThat(help.getMessage()).contains("--postgres").contains("--database-pool");
  }

  @Test
  void whatIsShownHasNoAddressAndNoSecret() {
    assertThat(CatalogSettings.parse(MODELS, POSTGRES).shown())
        .containsEntry("threads", "platform")
        .containsEntry("cache", "redis")
        .doesNotContainValue("secret")
        .containsEntry("cache-timeout", "50")
        .containsEntry("expensive-step", "2000")
        .containsEntry("upstream-timeout", "1000")
        .containsEntry("upstream-pool", "64")
        .containsEntry("access", "joined")
        .containsEntry("ttl", "medium")
        .containsEntry("compression", "none")
        .containsEntry("fragments", "whole")
        .containsEntry("cache-failures", "ignore")
        .containsEntry("json", "jackson")
        .containsEntry("metrics", "off")
        .hasSize(16);
  }

  @Test
  void fragmentsAreCachedWhereSomethingIs() {
    assertThat(CatalogSettings.parse(MODELS, POSTGRES).cachesFragments()).isFalse();
    CatalogSettings cached = CatalogSettings.parse(MODELS, POSTGRES, "--fragments=products");
    assertThat(cached.shown()).containsEntry("fragments", "products");
    assertThat(cached.cachesFragments()).isTrue();
    assertThat(
            CatalogSettings.parse(MODELS, POSTGRES, "--fragments=products", "--cache=none")
                .cachesFragments())
        .isFalse();
  }

  @Test
  void theEnvironmentGivesDefaultsAndTheCommandLineWins() throws IOException {
    assertThat(shownInEnvironment()).contains("threads=virtual, cache=caffeine, database-pool=3");
    assertThat(shownInEnvironment("--cache=none", "--threads=platform"))
        .contains("threads=platform, cache=none, database-pool=3");
  }

  /** What a server of its own JVM shows that finds settings in its environment. */
  private static String shownInEnvironment(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Shown.class.getName()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder server = new ProcessBuilder(command).redirectErrorStream(true);
    server.environment().put("CATALOG_POSTGRES", "postgresql://me:secret@db/catalog");
    server.environment().put("CATALOG_THREADS", "virtual");
    server.environment().put("CATALOG_CACHE", "caffeine");
    server.environment().put("CATALOG_DATABASE_POOL", "3");
    return new String(server.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** A server that only shows its settings. */
  static final class Shown {
    private Shown() {}

    public static void main(String[] args) {
      System.out.println(CatalogSettings.parse(MODELS, args).shown());
    }
  }

  private static String refused(String... args) {
    SettingsException refusal = exception(args);
    assertThat(refusal.exitCode()).isEqualTo(2);
    return String.valueOf(refusal.getMessage());
  }

  private static SettingsException exception(String... args) {
    return catchThrowableOfType(SettingsException.class, () -> CatalogSettings.parse(MODELS, args));
  }
}
