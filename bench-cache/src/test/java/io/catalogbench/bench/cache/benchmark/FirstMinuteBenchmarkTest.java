package io.catalogbench.bench.cache.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.catalogbench.bench.cache.life.Shop;
import io.catalogbench.bench.cache.life.Start;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstMinuteBenchmarkTest {

  private static final int REQUESTS = 60 * Shop.REQUESTS_PER_SECOND;
  private static final long MOST_BYTES = 2_048;

  /** JMH's profiler counts what is allocated before each invocation, too. */
  @ParameterizedTest
  @EnumSource
  void whatOpeningAShopAllocatesIsLittleBesideItsRequests(Start start) {
    FirstMinuteBenchmark benchmark = new FirstMinuteBenchmark();
    benchmark.start = start;
    benchmark.prepare();
    benchmark.open();

    long before = allocatedBytes();
    benchmark.open();
    long opening = allocatedBytes() - before;

    assertThat(opening / REQUESTS).isLessThan(MOST_BYTES);
  }

  private static long allocatedBytes() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
