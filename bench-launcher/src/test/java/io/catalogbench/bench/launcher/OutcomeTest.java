package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final Outcome.Iteration GOOD = new Outcome.Iteration(10, 1.5, 0.01);
  private static final Outcome.Iteration COMPILING = new Outcome.Iteration(15, 1.7, 0.4);

  @Test
  void iterationsCountInWhichTheCompilersRested() {
    Outcome.Measured fork = fork(2, 6);

    assertThat(fork.iterationNanos()).containsExactly(10.0, 10.0);
    assertThat(fork.compilerRatio()).isCloseTo(0.01, within(1e-9));
    assertThat(fork.stepNanos()).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void whereTheCompilersHardlyRestTheirWorkCountsAndShows() {
    Outcome.Measured fork = fork(1, 4);

    assertThat(fork.iterationNanos()).containsExactly(10.0, 15.0, 15.0, 15.0, 15.0);
    assertThat(fork.compilerRatio()).isCloseTo((0.01 + 4 * 0.4) / 5, within(1e-9));
  }

  private static Outcome.Measured fork(int good, int compiling) {
    List<Outcome.Iteration> iterations = new ArrayList<>();
    iterations.addAll(Collections.nCopies(good, GOOD));
    iterations.addAll(Collections.nCopies(compiling, COMPILING));
    return Outcome.Measured.of(iterations, 0, "a JVM");
  }
}
