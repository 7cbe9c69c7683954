package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.TimeValue;

class CoreStepsTest {

  private static final double OWN = 1.5;
  private static final double HALF = 2.8;

  private final List<Integer> bound = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger looks = new AtomicInteger();

  /** The core that is shared all the time, or none. */
  private volatile int crowded = -1;

  private final CoreSteps steps = new CoreSteps(new TwoCores());

  @Test
  void nothingIsBoundWhileCompilersAreBusy() {
    before(IterationType.WARMUP);

    assertThat(after(IterationType.WARMUP)).isEmpty();
    assertThat(bound).isEmpty();
    assertThat(looks).as("one look, so that it is compiled").hasValue(1);
  }

  @Test
  void aForkIsBoundOnce() {
    before(IterationType.MEASUREMENT);
    assertThat(step()).isEqualTo(OWN);
    before(IterationType.MEASUREMENT);
    assertThat(step()).isEqualTo(OWN);

    assertThat(bound).as("two looked at, one chosen").containsExactly(0, 1, 0);
  }

  @Test
  void aForkIsBoundToTheCoreThatIsSharedLess() {
    crowded = 0;

    before(IterationType.MEASUREMENT);

    assertThat(bound).endsWith(1);
    assertThat(step()).isEqualTo(OWN);
  }

  @Test
  void aGuestWhoComesDuringAnIterationIsSeen() {
    before(IterationType.MEASUREMENT);
    int seen = looks.get();
    crowded = 0;
    while (looks.get() < seen + 20) {
      LockSupport.parkNanos(1_000_000);
    }

    assertThat(step()).isGreaterThan(OWN + 0.5 * (HALF - OWN));
  }

  @Test
  void thisMachineHasCoresAndWorkTakesTimeOnThem() {
    Cores cores = new Cores();

    assertThat(cores.stepNanos()).isBetween(0.1, 100.0);
    if (Files.exists(Path.of("/proc/self/status"))) {
      assertThat(cores.cores()).hasSize(Runtime.getRuntime().availableProcessors());
    }
  }

  @Test
  void withoutALookTheCoreIsLookedAtNow() {
    assertThat(new CoreWatch(() -> HALF).stepNanos()).isCloseTo(HALF, within(0.0));
  }

  private final class TwoCores implements CoreSteps.Place {

    @Override
    public List<Integer> cores() {
      return List.of(0, 1);
    }

    @Override
    public void bind(int core) {
      bound.add(core);
    }

    @Override
    public double stepNanos() {
      looks.incrementAndGet();
      return !bound.isEmpty() && bound.getLast() == crowded ? HALF : OWN;
    }
  }

  @SuppressWarnings("NullAway") // it does not look at the benchmark
  private void before(IterationType type) {
    steps.beforeIteration(null, new IterationParams(type, 1, TimeValue.milliseconds(40), 1));
  }

  @SuppressWarnings("NullAway") // nor at the result
  private Collection<ScalarResult> after(IterationType type) {
    return steps.afterIteration(
        null, new IterationParams(type, 1, TimeValue.milliseconds(40), 1), null);
  }

  private double step() {
    List<ScalarResult> told = List.copyOf(after(IterationType.MEASUREMENT));
    assertThat(told).extracting(ScalarResult::getLabel).containsExactly("core.step");
    return told.getFirst().getScore();
  }
}
