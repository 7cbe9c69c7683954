package io.catalogbench.bench.cache.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.cache.Compression;
import org.junit.jupiter.api.Test;

class RedisMemoryTest {

  /** A value, its key and an entry of Redis's table take more than the value's own bytes. */
  @Test
  void eachValueTakesItsBytesAndSomethingForItsKey() {
    RedisMemory memory = RedisMemory.measured();
    double list = Content.PRODUCTS_100.bytes(Compression.NONE);

    assertThat(memory.wholeBytes()).isBetween(list, list * 1.5);
    assertThat(memory.fragmentsBytes())
        .isGreaterThan(memory.wholeBytes())
        .isBetween(list + 100 * 50, list + 100 * 250);
  }
}
