package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.TimeValue;

class OwnCoreTest {

  private static final long MILLI = 1_000_000;
  private static final double OWN = 1.5;
  private static final double HALF = 2.8;

  private long now;
  private final List<Integer> bound = new ArrayList<>();

  /** The core that is shared all the time, or none. */
  private int crowded = -1;

  /** Another guest is there from the first to before the second. */
  private long guestFrom = Long.MAX_VALUE;

  private long guestUntil = Long.MAX_VALUE;

  private final OwnCore core = new OwnCore(new TwoCores(), () -> now, _ -> 600 * MILLI);

  @Test
  void nothingIsBoundWhileCompilersAreBusy() {
    before(IterationType.WARMUP);

    assertThat(after(IterationType.WARMUP)).isEmpty();
    assertThat(bound).isEmpty();
    assertThat(now).as("one look, so that it is compiled").isEqualTo(MILLI / 2);
  }

  @Test
  void aForkIsBoundOnceAndItsOwnCoreIsSeen() {
    before(IterationType.MEASUREMENT);
    assertThat(shared()).isFalse();
    before(IterationType.MEASUREMENT);
    assertThat(shared()).isFalse();

    assertThat(bound).as("two looked at, one chosen").containsExactly(0, 1, 0);
  }

  @Test
  void aForkIsBoundToTheCoreThatIsSharedLess() {
    crowded = 0;

    before(IterationType.MEASUREMENT);

    assertThat(bound).endsWith(1);
    assertThat(shared()).isFalse();
  }

  @Test
  void anIterationBeginsWhenTheOtherGuestHasLeft() {
    before(IterationType.MEASUREMENT);
    shared();
    guestFrom = now;
    guestUntil = now + 300 * MILLI;

    before(IterationType.MEASUREMENT);

    assertThat(now).isBetween(guestUntil, guestUntil + 5 * MILLI);
    assertThat(shared()).isFalse();
  }

  @Test
  void aGuestWhoCameDuringTheIterationIsTold() {
    before(IterationType.MEASUREMENT);
    guestFrom = now + 10 * MILLI;
    now += 40 * MILLI;

    assertThat(shared()).isTrue();
  }

  @Test
  void aGuestWhoStaysIsWaitedForThreeTimesAsLongAsIsMeasured() {
    before(IterationType.MEASUREMENT);
    shared();
    guestFrom = now;

    for (int i = 0; i < 10; i++) {
      before(IterationType.MEASUREMENT);
      assertThat(shared()).isTrue();
    }
    assertThat(now - guestFrom).isBetween(1_800 * MILLI, 1_830 * MILLI);

    guestUntil = now;
    before(IterationType.MEASUREMENT);
    assertThat(shared()).as("patience is at its end, but not the fork").isFalse();
  }

  @Test
  void thisMachineHasCoresAndWorkTakesTimeOnThem() {
    Cores cores = new Cores();

    assertThat(cores.stepNanos()).isBetween(0.1, 100.0);
    if (Files.exists(Path.of("/proc/self/status"))) {
      assertThat(cores.cores()).hasSize(Runtime.getRuntime().availableProcessors());
    }
  }

  private final class TwoCores implements OwnCore.Place {

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
      now += MILLI / 2;
      boolean guest = now >= guestFrom && now < guestUntil;
      boolean shared = guest || (!bound.isEmpty() && bound.getLast() == crowded);
      return shared ? HALF : OWN;
    }
  }

  @SuppressWarnings("NullAway") // it does not look at the benchmark
  private void before(IterationType type) {
    core.beforeIteration(null, new IterationParams(type, 1, TimeValue.milliseconds(40), 1));
  }

  @SuppressWarnings("NullAway") // nor at the result
  private Collection<ScalarResult> after(IterationType type) {
    return core.afterIteration(
        null, new IterationParams(type, 1, TimeValue.milliseconds(40), 1), null);
  }

  private boolean shared() {
    List<ScalarResult> told = List.copyOf(after(IterationType.MEASUREMENT));
    assertThat(told).extracting(ScalarResult::getLabel).containsExactly("core.shared", "core.step");
    assertThat(told.getLast().getScore()).isEqualTo(OWN);
    return told.getFirst().getScore() > 0;
  }
}
