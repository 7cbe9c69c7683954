package io.catalogbench.bench.cache.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.catalogbench.bench.cache.benchmark.Arguments;
import io.catalogbench.contract.cache.CacheRules;
import io.catalogbench.contract.settings.TtlTier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivesTest {

  private static final Lives LIVES = Lives.simulated(7, Arguments.FILTER.pool());

  private static List<Lives.Life> of(String scenario) {
    return LIVES.lives().stream().filter(life -> life.scenario().equals(scenario)).toList();
  }

  @Test
  void theLongerValuesLiveTheOftenerTheyAreHitAndTheStalerTheyAre() {
    assertThat(of("day")).extracting(Lives.Life::name).containsExactly("short", "medium", "long");
    assertThat(of("day")).extracting(Lives.Life::hitRatio).isSorted().doesNotHaveDuplicates();
    assertThat(of("day")).extracting(Lives.Life::staleRatio).isSorted().doesNotHaveDuplicates();
    assertThat(of("day")).extracting(Lives.Life::staleSeconds).isSorted();
  }

  @Test
  void nothingIsStalerThanItsLife() {
    assertThat(of("day"))
        .zipSatisfy(
            List.of(TtlTier.values()),
            (life, tier) ->
                assertThat(life.staleSeconds())
                    .isLessThan((double) tier.scaled(CacheRules.PRODUCT_TTL).toSeconds()));
  }

  @Test
  void aWarmedCacheIsHitInItsFirstMinuteAsOftenAsWhatItHoldsIsAskedFor() {
    double warmed = of("first-minute").getLast().hitRatio();
    assertThat(of("first-minute")).extracting(Lives.Life::name).containsExactly("cold", "warmed");
    assertThat(warmed).isGreaterThan(of("first-minute").getFirst().hitRatio() + 0.1);
    assertThat(warmed).isGreaterThan(harmonic(1_000) / harmonic(10_000));
  }

  @Test
  void aDayHasAllItsRequests() {
    assertThat(of("day"))
        .extracting(Lives.Life::requests)
        .containsOnly(Duration.ofDays(1).toSeconds() * LIVES.requestsPerSecond());
  }

  @Test
  void aRandomKeyNeverHitsAndOthersHitWhateverWasAskedForBefore() {
    assertThat(of("keys"))
        .extracting(Lives.Life::name)
        .containsExactly("random", "canonical-json-md5", "catalog");
    assertThat(of("keys").getFirst().hitRatio()).isZero();
    assertThat(of("keys").get(1).hitRatio())
        .as("each of 1,024 calls misses once at most")
        .isEqualTo(of("keys").getLast().hitRatio())
        .isBetween(1 - 1_024 / 10_000.0, 1.0);
  }

  @Test
  void theSameSeedGivesTheSameFigures() {
    assertThat(Lives.simulated(7, Arguments.FILTER.pool())).isEqualTo(LIVES);
  }

  @Test
  void theFirstOfManyIsDrawnAsOftenAsZipfsLawSays() {
    Zipf zipf = new Zipf(100);
    Random random = new Random(1);
    int first = 0;
    for (int i = 0; i < 100_000; i++) {
      first += zipf.draw(random) == 0 ? 1 : 0;
    }
    assertThat(first / 100_000.0).isCloseTo(1 / harmonic(100), offset(0.01));
  }

  @Test
  void theFiguresAreKeptAsAFile(@TempDir Path directory) {
    LIVES.write(directory);
    assertThat(directory.resolve("jmh/lives.json")).content().contains("\"hitRatio\"");
    assertThat(LIVES.text().lines()).hasSize(1 + LIVES.lives().size());
  }

  private static double harmonic(int n) {
    double sum = 0;
    for (int k = 1; k <= n; k++) {
      sum += 1.0 / k;
    }
    return sum;
  }
}
