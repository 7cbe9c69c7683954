package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final Outcome.Iteration GOOD = new Outcome.Iteration(10, true, 0.01);
  private static final Outcome.Iteration COMPILING = new Outcome.Iteration(15, true, 0.4);
  private static final Outcome.Iteration SHARED = new Outcome.Iteration(20, false, 0.01);

  @Test
  void iterationsCountThatHadTheirCoreWhileTheCompilersRested() {
    Outcome.Measured fork = fork(2, 3, 3);

    assertThat(fork.iterationNanos()).containsExactly(10.0, 10.0);
    assertThat(fork.compilerRatio()).isCloseTo(0.01, within(1e-9));
    assertThat(fork.ownIterations()).isEqualTo(5);
    assertThat(fork.sharedIterations()).isEqualTo(3);
    assertThat(fork.shared()).isFalse();
  }

  @Test
  void whereTheCompilersHardlyRestTheirWorkCountsAndShows() {
    Outcome.Measured fork = fork(1, 4, 3);

    assertThat(fork.iterationNanos()).containsExactly(10.0, 15.0, 15.0, 15.0, 15.0);
    assertThat(fork.compilerRatio()).isCloseTo((0.01 + 4 * 0.4) / 5, within(1e-9));
  }

  @Test
  void whereTheCoreWasHardlyEverItsOwnAllCount() {
    Outcome.Measured fork = fork(1, 0, 7);

    assertThat(fork.iterationNanos()).hasSize(8);
    assertThat(fork.shared()).isTrue();
  }

  private static Outcome.Measured fork(int good, int compiling, int shared) {
    List<Outcome.Iteration> iterations = new ArrayList<>();
    iterations.addAll(Collections.nCopies(good, GOOD));
    iterations.addAll(Collections.nCopies(compiling, COMPILING));
    iterations.addAll(Collections.nCopies(shared, SHARED));
    return Outcome.Measured.of(iterations, 1.5, 0, "a JVM");
  }
}
