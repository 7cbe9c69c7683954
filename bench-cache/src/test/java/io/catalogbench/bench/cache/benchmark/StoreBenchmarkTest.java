package io.catalogbench.bench.cache.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.settings.CacheMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreBenchmarkTest {

  private static final int READS = 20_000;

  private final StoreBenchmark benchmark = new StoreBenchmark();

  @AfterEach
  void end() {
    benchmark.end();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 0})
  void everyValueOfThePoolIsReadWhetherItIsFoundOrFilled(int hitPercent) {
    assertThat(read(hitPercent)).hasSize(Content.POOL);
  }

  /** Of 1,024 keys the first has 13 % of the draws, and shares its value with some rare ones. */
  @Test
  void someAreReadMuchOftenerThanOthers() {
    Map<Integer, Integer> reads = read(100);
    assertThat(Collections.max(reads.values())).isBetween(READS * 13 / 100, READS * 17 / 100);
  }

  /** How often each value was read. */
  private Map<Integer, Integer> read(int hitPercent) {
    benchmark.store = CacheMode.CAFFEINE;
    benchmark.content = Content.PRODUCT_1;
    benchmark.hitPercent = hitPercent;
    benchmark.prepare();
    Map<Integer, Integer> reads = new HashMap<>();
    Stream.generate(benchmark::read)
        .limit(READS)
        .forEach(value -> reads.merge(Arrays.hashCode(value), 1, Integer::sum));
    return reads;
  }
}
