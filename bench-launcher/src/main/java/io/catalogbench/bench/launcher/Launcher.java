package io.catalogbench.bench.launcher;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Measures a suite: forks in the order of the schedule, a reading of the ruler around each. */
public final class Launcher {

  /** How much of a processor something else may have had while the ruler ran. */
  private static final double DISTURBED = 0.10;

  /** How often a disturbed fork is started in all. */
  private static final int ATTEMPTS = 3;

  private static final int FIRST_READINGS = 5;
  private static final double SHORTEST_NANOS = 1;

  /** What a JVM takes to start and to check what it is to measure. */
  private static final double START_NANOS = 1.7e9;

  private final ForkRunner runner;
  private final Ruler ruler;
  private final LongSupplier nanoClock;
  private final Observer observer;

  /** Told what happens; never asked. */
  public interface Observer {

    /** A fork ended; {@code leftNanos} are expected to remain. */
    void forked(Results results, Fork fork, int done, int planned, long leftNanos);

    /** A round ended, or the run did. */
    void roundEnded(Results results);
  }

  public Launcher(ForkRunner runner, Ruler ruler, LongSupplier nanoClock, Observer observer) {
    this.runner = runner;
    this.ruler = ruler;
    this.nanoClock = nanoClock;
    this.observer = observer;
  }

  /** Runs all rounds that fit into the plan's budget. */
  public Results run(Suite suite, Plan plan, long seed) {
    return new Run(suite, plan, seed).measure();
  }

  /** One run on its way. */
  private final class Run {

    private final Suite suite;
    private final Plan plan;
    private final List<Slot> schedule;
    private final Results results;
    private final long start = nanoClock.getAsLong();
    private Optional<String> jvm = Optional.empty();
    private Ruler.Reading lastReading = new Ruler.Reading(0, 1);
    private int done;

    Run(Suite suite, Plan plan, long seed) {
      this.suite = suite;
      this.plan = plan;
      schedule = Schedule.of(suite.cells(), plan.rounds(), seed);
      results = new Results(suite);
    }

    Results measure() {
      for (int i = 0; i < FIRST_READINGS; i++) {
        read();
      }
      for (Slot slot : schedule) {
        int ahead = slot.slot() == 1 && slot.round() > 1 ? suite.cells().size() : 1;
        if (!fits(ahead)) {
          break;
        }
        measure(slot);
        if (slot.slot() == suite.cells().size()) {
          observer.roundEnded(results);
        }
      }
      observer.roundEnded(results);
      return results;
    }

    private void measure(Slot slot) {
      done++;
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        Ruler.Reading before = lastReading;
        Outcome outcome = runner.run(slot.cell());
        Ruler.Reading after = read();
        Fork fork = new Fork(slot, attempt, outcome, before, after, fault(outcome, before, after));
        results.add(fork);
        if (fork.valid().isPresent()) {
          runner.keep();
        }
        observer.forked(results, fork, done, schedule.size(), left());
        if (fork.fault().isEmpty() || outcome instanceof Outcome.Failed || !fits(1)) {
          return;
        }
      }
    }

    private Ruler.Reading read() {
      lastReading = ruler.read();
      return lastReading;
    }

    private Optional<String> fault(Outcome outcome, Ruler.Reading before, Ruler.Reading after) {
      return switch (outcome) {
        case Outcome.Failed failed -> Optional.of(failed.reason());
        case Outcome.Measured measured ->
            otherJvm(measured)
                .or(() -> nothingMeasured(measured))
                .or(() -> stall(measured))
                .or(() -> competition(before))
                .or(() -> competition(after));
      };
    }

    private Optional<String> otherJvm(Outcome.Measured measured) {
      if (jvm.isEmpty()) {
        jvm = Optional.of(measured.jvm());
      }
      return jvm.filter(first -> !first.equals(measured.jvm()))
          .map(first -> "ran on another JVM: " + measured.jvm() + ", the first fork on " + first);
    }

    private Optional<String> nothingMeasured(Outcome.Measured measured) {
      return measured.medianNanos() < SHORTEST_NANOS
          ? Optional.of("under 1 ns: the compiler removed what was to be measured")
          : Optional.empty();
    }

    private Optional<String> stall(Outcome.Measured measured) {
      return Flag.stalls(measured)
          ? Optional.of("stalled: an iteration took over twice the median")
          : Optional.empty();
    }

    /** Something else of this machine ran. */
    private Optional<String> competition(Ruler.Reading reading) {
      return reading.share() < 1 - DISTURBED
          ? Optional.of(
              "the machine was busy: the ruler had a processor for %.0f %% of its time"
                  .formatted(100 * reading.share()))
          : Optional.empty();
    }

    private boolean fits(int moreForks) {
      return moreForks * forkNanos() <= unspentNanos();
    }

    private double unspentNanos() {
      return plan.budget().toNanos() - (nanoClock.getAsLong() - start);
    }

    private double forkNanos() {
      int forks = results.forks().size();
      return forks == 0
          ? START_NANOS
              + plan.warmups() * (double) plan.warmup().toNanos()
              + plan.iterations() * (double) plan.iteration().toNanos()
          : (nanoClock.getAsLong() - start) / (double) forks;
    }

    /** What the planned forks take, or the budget that ends the run before them. */
    private long left() {
      return (long) Math.max(0, Math.min((schedule.size() - done) * forkNanos(), unspentNanos()));
    }
  }
}
