package io.catalogbench.bench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.bench.cache.benchmark.Content;
import io.catalogbench.bench.cache.benchmark.RedisMemory;
import io.catalogbench.bench.launcher.Cell;
import io.catalogbench.bench.launcher.Plan;
import io.catalogbench.bench.launcher.Subject;
import io.catalogbench.bench.launcher.Suite;
import io.catalogbench.bench.launcher.Work;
import io.catalogbench.cache.Compression;
import io.catalogbench.infra.CacheServers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CachePlanTest {

  private static final RedisMemory MEMORY = new RedisMemory(20_000, 30_000);
  private static final Duration START = Duration.ofMillis(1_250);

  @Test
  void quickTakesThreeMinutesAtMost() {
    assertThat(expected(CachePlan.QUICK)).isLessThan(Duration.ofMinutes(3));
    assertThat(CachePlan.QUICK.plan().budget()).isLessThan(Duration.ofSeconds(175));
  }

  @Test
  void claimsTakesTenMinutesAtMost() {
    assertThat(expected(CachePlan.CLAIMS)).isLessThan(Duration.ofMinutes(7));
    assertThat(CachePlan.CLAIMS.plan().budget()).isLessThanOrEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void standardTakesHalfAnHourAtMost() {
    assertThat(expected(CachePlan.STANDARD)).isLessThan(Duration.ofMinutes(25));
    assertThat(CachePlan.STANDARD.plan().budget()).isLessThan(Duration.ofMinutes(29));
  }

  @ParameterizedTest
  @EnumSource(names = {"STANDARD", "FULL"})
  void workThatIsSlowIsWarmedUpLonger(CachePlan plan) {
    assertThat(suite(plan).cells())
        .filteredOn(cell -> cell.warmUps() > 1)
        .extracting(cell -> cell.key().toString())
        .containsExactlyInAnyOrder(
            "fragments/read/products-100 whole",
            "fragments/read/products-100 fragments",
            "fragments/change/products-100 whole",
            "fragments/change/products-100 fragments",
            "path/products-10 hit");
  }

  @ParameterizedTest
  @EnumSource(names = {"QUICK", "CLAIMS", "STANDARD"})
  void whatTheDocumentsClaimIsMeasured(CachePlan plan) {
    assertThat(suite(plan).cells())
        .extracting(cell -> cell.key().toString())
        .contains("compress/products-100 none", "compress/products-100 zstd")
        .contains("call/products-100 random", "call/products-100 catalog")
        .contains("fragments/change/products-100 whole", "fragments/change/products-100 fragments")
        .contains(
            "read/products-10/100-percent-hits redis",
            "read/products-10/100-percent-hits caffeine");
  }

  @ParameterizedTest
  @EnumSource
  void everyCellHasASubjectItsBaselineAndItsFloor(CachePlan plan) {
    Suite suite = suite(plan);
    List<String> names = suite.subjects().stream().map(Subject::name).toList();
    List<Cell.Key> keys = suite.cells().stream().map(Cell::key).toList();

    assertThat(names).doesNotHaveDuplicates();
    assertThat(suite.cells()).allMatch(cell -> names.contains(cell.target()));
    for (Cell cell : suite.cells()) {
      if (cell.baseline() != null) {
        assertThat(keys).contains(new Cell.Key(cell.scenario(), cell.baseline()));
      }
      if (cell.floor() != null) {
        assertThat(keys).contains(cell.floor());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "products-10/100-percent-hits, caffeine, floor/process map-get",
    "products-10/100-percent-hits, two-level, floor/process map-get",
    "products-10/100-percent-hits, redis, floor/loopback redis-ping",
    "products-10/100-percent-hits, file, floor/file/products-10 file-read",
    "product-1/100-percent-hits, file, floor/file/product-1 file-read",
    "products-10/0-percent-hits, caffeine, floor/process map-get",
    "products-10/0-percent-hits, two-level, floor/loopback redis-ping",
    "products-10/0-percent-hits, redis-cluster, floor/loopback redis-ping",
    "products-10/0-percent-hits, file, floor/file/products-10 file-write",
    "products-10/80-percent-hits, file, none",
    "products-10/80-percent-hits, two-level, none",
  })
  void aStoreHasTheFloorOfWhereItsReadsGo(String scenario, String store, String floor) {
    Cell cell = read(scenario, store);
    assertThat(cell.floor() == null ? "none" : cell.floor().toString()).isEqualTo(floor);
  }

  /** A part that were missing would be taken for work of the store. */
  @ParameterizedTest
  @EnumSource(names = {"STANDARD", "FULL"})
  void aHitAndItsStepsAreMeasuredAndNotCompared(CachePlan plan) {
    assertThat(suite(plan).cells())
        .filteredOn(cell -> cell.scenario().equals("path/products-10"))
        .noneMatch(Cell::verdict)
        .extracting(Cell::target)
        .containsExactly("hit", "key", "transport", "decompress", "decode");
  }

  @ParameterizedTest
  @EnumSource(names = {"QUICK", "CLAIMS", "STANDARD"})
  void fragmentsKeepWhatRedisSaysThatTheyTake(CachePlan plan) {
    assertThat(suite(plan).cells())
        .filteredOn(cell -> cell.scenario().equals("fragments/change/products-100"))
        .extracting(cell -> cell.work().keptBytes().orElseThrow())
        .containsExactly(20_000.0, 30_000.0);
  }

  @Test
  void whatIsHandedOverAsAReferenceHasASizeButNoSpeed() {
    double bytes = Content.PRODUCTS_10.bytes(Compression.NONE);
    assertThat(read("products-10/100-percent-hits", "caffeine").work())
        .isEqualTo(Work.kept(0, bytes));
    assertThat(read("products-10/100-percent-hits", "two-level").work())
        .isEqualTo(Work.kept(0, bytes));
    assertThat(read("products-10/0-percent-hits", "two-level").work())
        .isEqualTo(new Work(1, bytes));
    assertThat(read("products-10/100-percent-hits", "file").work()).isEqualTo(new Work(1, bytes));
  }

  private static Cell read(String scenario, String store) {
    Cell.Key key = new Cell.Key("read/" + scenario, store);
    return suite(CachePlan.FULL).cells().stream()
        .filter(cell -> cell.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void compressingAndExpandingGetThroughTheWholeValueAndKeepLess() {
    double bytes = Content.PRODUCTS_100.bytes(Compression.NONE);
    assertThat(suite(CachePlan.QUICK).cells())
        .filteredOn(cell -> cell.target().equals("zstd"))
        .hasSize(2)
        .extracting(Cell::work)
        .containsOnly(Work.kept(bytes, Content.PRODUCTS_100.bytes(Compression.ZSTD)))
        .allMatch(work -> work.keptBytes().orElseThrow() < bytes / 2);
  }

  @Test
  void memcachedIsMeasuredOrRefusedWithItsRemedy() {
    Suite suite = suite(CachePlan.STANDARD);
    Stream<String> measured = suite.cells().stream().map(Cell::target);
    if (CacheServers.hasMemcached()) {
      assertThat(measured).contains("memcached");
    } else {
      assertThat(measured).doesNotContain("memcached");
      assertThat(suite.refusals())
          .isNotEmpty()
          .allSatisfy(
              refusal ->
                  assertThat(refusal.reason())
                      .startsWith("not measured: no memcached on this machine: install it"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"quikc", "cache", "quick --sed 1", "cache quick quick"})
  void whatCannotBeRunEndsWithTwo(String line) {
    assertThat(Main.run(line.split(" ", -1))).isEqualTo(2);
  }

  private static Suite suite(CachePlan plan) {
    return CacheSuite.of(plan, () -> MEMORY);
  }

  private static Duration expected(CachePlan cachePlan) {
    Plan plan = cachePlan.plan();
    return suite(cachePlan).cells().stream()
        .map(
            cell ->
                START
                    .plus(plan.warmup().multipliedBy((long) plan.warmups() * cell.warmUps()))
                    .plus(plan.iteration().multipliedBy(plan.iterations())))
        .reduce(Duration.ZERO, Duration::plus)
        .multipliedBy(plan.rounds());
  }
}
