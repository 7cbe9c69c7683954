package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.TimeValue;

class CompilerRestTest {

  private static final long MILLI = 1_000_000;

  private static final IterationParams ITERATION =
      new IterationParams(IterationType.WARMUP, 1, TimeValue.milliseconds(100), 1);
  private static final IterationParams MEASURED =
      new IterationParams(IterationType.MEASUREMENT, 1, TimeValue.milliseconds(100), 1);

  private long now;
  private long compiled;

  /** From then on the compilers rest; before, they have a core of their own. */
  private long busyUntil;

  private final CompilerRest rest = new CompilerRest(() -> compiled, () -> now, this::pass);

  @Test
  void anIterationBeginsWhenTheCompilersHaveRestedForTwoLooks() {
    busyUntil = 300 * MILLI;

    before();

    assertThat(now).isBetween(busyUntil + 40 * MILLI, busyUntil + 60 * MILLI);
  }

  @Test
  void compilersThatNeverRestAreWaitedForNoLongerThanFiveSeconds() {
    busyUntil = Long.MAX_VALUE;

    before();

    assertThat(now).isBetween(5_000 * MILLI, 5_020 * MILLI);
  }

  @Test
  void aMeasuredIterationBeginsAtOnceWhenTheyRestedDuringTheOneBefore() {
    before(MEASURED);
    pass(100 * MILLI);
    after();
    long ended = now;

    before(MEASURED);
    assertThat(now).isEqualTo(ended);

    busyUntil = now + 50 * MILLI;
    pass(100 * MILLI);
    after();
    before(MEASURED);
    assertThat(now).isGreaterThan(ended + 100 * MILLI);
  }

  @Test
  void theShareOfAnIterationIsTold() {
    before();
    busyUntil = now + 25 * MILLI;
    pass(100 * MILLI);

    assertThat(after()).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void theThreadsOfThisJvmsCompilersAreFound() {
    assertThat(CompilerClock.nanos()).isPositive();
  }

  private void pass(long nanos) {
    compiled += Math.clamp(busyUntil - now, 0, nanos);
    now += nanos;
  }

  private void before() {
    before(ITERATION);
  }

  @SuppressWarnings("NullAway") // it does not look at the benchmark
  private void before(IterationParams iteration) {
    rest.beforeIteration(null, iteration);
  }

  @SuppressWarnings("NullAway") // nor at the result
  private double after() {
    return rest.afterIteration(null, ITERATION, null).iterator().next().getScore();
  }
}
