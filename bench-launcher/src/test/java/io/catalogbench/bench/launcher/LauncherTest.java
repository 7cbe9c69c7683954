package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LauncherTest {

  private static final String JVM = TestForks.JVM;
  private static final Ruler.Reading CALM = TestForks.CALM;

  private final Cell a = TestForks.cell("a");
  private final Cell b = TestForks.cell("b");
  private final Deque<Ruler.Reading> readings = new ArrayDeque<>();
  private final AtomicLong clockNanos = new AtomicLong();
  private final List<String> started = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final List<Integer> rounds = new ArrayList<>();

  @Test
  void measuresEveryCellOnceInEachRound() {
    Results results = run(plan(3, 1_000), cell -> measured(10, 10, 10));

    assertThat(started).hasSize(6);
    assertThat(kept).isEqualTo(started);
    assertThat(results.valid(a.key())).hasSize(3);
    assertThat(results.valid(b.key())).hasSize(3);
    assertThat(rounds).hasSize(4);
  }

  @Test
  void startsADisturbedForkAgainAndKeepsBothInTheRecord() {
    readings.addAll(List.of(CALM, CALM, CALM, CALM, CALM, new Ruler.Reading(100, 0.8), CALM, CALM));

    Results results = run(plan(1, 20), cell -> measured(10, 10, 10));

    assertThat(results.forks().getFirst().fault())
        .contains("the machine was busy: the ruler had a processor for 80 % of its time");
    assertThat(results.forks().get(1).slot()).isEqualTo(results.forks().getFirst().slot());
    assertThat(results.forks().get(1).attempt()).isEqualTo(2);
    assertThat(results.forks().get(2).attempt()).isEqualTo(3);
    assertThat(results.forks().get(2).fault()).isEmpty();
  }

  @Test
  void aForkIsNotJudgedByHowFastTheRulerBesideItWas() {
    readings.addAll(List.of(CALM, CALM, CALM, CALM, CALM, new Ruler.Reading(120, 1)));

    Results results = run(plan(1, 1_000), cell -> measured(10, 10, 10));

    assertThat(results.forks()).hasSize(2).allMatch(fork -> fork.valid().isPresent());
  }

  @Test
  void aForkThatSharedItsProcessorDoesNotCount() {
    for (int i = 0; i < 20; i++) {
      readings.add(new Ruler.Reading(100, 0.5));
    }

    Results results = run(plan(1, 1_000), cell -> measured(10, 10, 10));

    assertThat(results.forks()).hasSize(6).allMatch(fork -> fork.valid().isEmpty());
    assertThat(results.fault(a.key()))
        .contains("the machine was busy: the ruler had a processor for 50 % of its time");
    assertThat(results.lost()).isEqualTo(1);
    assertThat(results.flags(a.key())).as("it did not stand still by itself").isEmpty();
  }

  @Test
  void aStalledForkIsStartedAtMostThreeTimes() {
    Results results =
        run(
            plan(1, 1_000),
            cell -> cell.equals(a) ? measured(10, 10, 10, 25, 25) : measured(10, 10, 10));

    assertThat(results.forks().stream().filter(fork -> fork.slot().cell().equals(a))).hasSize(3);
    assertThat(results.valid(a.key())).isEmpty();
    assertThat(results.valid(b.key())).hasSize(1);
    assertThat(results.flags(a.key())).containsExactly(Flag.STALL);
    assertThat(results.lost()).isEqualTo(0.5);
  }

  @Test
  void aForkOnAnotherJvmIsInvalid() {
    List<String> jvms = new ArrayList<>(List.of(JVM, "another"));

    Results results =
        run(
            plan(1, 1_000),
            cell ->
                new Outcome.Measured(
                    TestForks.measured(10).iterations(),
                    0,
                    jvms.isEmpty() ? JVM : jvms.removeFirst()));

    assertThat(results.forks().get(1).fault())
        .contains("ran on another JVM: another, the first fork on a JVM");
  }

  @Test
  void lessThanANanosecondMeansThatNothingWasMeasured() {
    Results results = run(plan(1, 1_000), cell -> measured(0.6, 0.6, 0.6));

    assertThat(results.fault(a.key()))
        .contains("under 1 ns: the compiler removed what was to be measured");
  }

  @Test
  void aFailedForkIsNotStartedAgain() {
    Results results = run(plan(1, 1_000), cell -> new Outcome.Failed("refused: drops nulls"));

    assertThat(results.forks()).hasSize(2);
    assertThat(results.fault(a.key())).contains("refused: drops nulls");
    assertThat(kept).isEmpty();
  }

  @Test
  void noRoundIsBegunThatWouldNotEndInTime() {
    Results results = run(plan(10, 5 * 2 + 1), cell -> measured(10, 10, 10));

    assertThat(results.valid(a.key())).hasSize(5);
    assertThat(results.valid(b.key())).hasSize(5);
  }

  private Results run(Plan plan, Function<Cell, Outcome> forks) {
    ForkRunner runner =
        new ForkRunner() {
          @Override
          public Outcome run(Cell cell) {
            started.add(cell.target());
            clockNanos.addAndGet(Duration.ofSeconds(1).toNanos());
            return forks.apply(cell);
          }

          @Override
          public void keep() {
            kept.add(started.getLast());
          }
        };
    Launcher.Observer observer =
        new Launcher.Observer() {
          @Override
          public void forked(Results results, Fork fork, int done, int planned, long leftNanos) {
            assertThat(done).isLessThanOrEqualTo(planned);
          }

          @Override
          public void roundEnded(Results results) {
            rounds.add(results.forks().size());
          }
        };
    return new Launcher(
            runner,
            () -> readings.isEmpty() ? CALM : readings.removeFirst(),
            clockNanos::get,
            observer)
        .run(new Suite("test", List.of(a, b), List.of(), List.of()), plan, 7);
  }

  private static Outcome measured(double... nanos) {
    return TestForks.measured(nanos);
  }

  private static Plan plan(int rounds, long budgetSeconds) {
    return new Plan(
        "test",
        rounds,
        1,
        Duration.ZERO,
        3,
        Duration.ofMillis(1),
        Duration.ofSeconds(budgetSeconds));
  }
}
