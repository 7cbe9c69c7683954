package io.catalogbench.harness.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Everything one run found out.
 *
 * @param schema version of this shape, {@link #SCHEMA}
 * @param id name of the run's directory
 * @param plan name of the plan
 * @param command the command line that repeats it
 * @param seed what the order of the rounds came from
 * @param rounds how many rounds were planned
 * @param finishedAt when it ended; absent while it runs, or when it was killed
 * @param suite what was measured, where it was a suite of micro benchmarks
 * @param warnings doubts about the whole run
 */
public record Run(
    int schema,
    String id,
    String plan,
    RunStatus status,
    String command,
    long seed,
    int rounds,
    Instant startedAt,
    Optional<Instant> finishedAt,
    Optional<Git> git,
    Optional<Suite> suite,
    List<Target> targets,
    List<Measurement> measurements,
    List<Comparison> comparisons,
    List<Claim> claims,
    List<Warning> warnings) {

  /** The version written by this program. */
  public static final int SCHEMA = 1;

  public Run {
    if (schema != SCHEMA) {
      throw new IllegalArgumentException("schema must be " + SCHEMA + ": " + schema);
    }
    targets = List.copyOf(targets);
    measurements = List.copyOf(measurements);
    comparisons = List.copyOf(comparisons);
    claims = List.copyOf(claims);
    warnings = List.copyOf(warnings);
  }

  /** A run that has just begun: partial until it says otherwise. */
  public static Run begun(
      String id,
      String plan,
      String command,
      long seed,
      int rounds,
      Instant startedAt,
      Optional<Git> git,
      List<Target> targets) {
    return new Run(
        SCHEMA,
        id,
        plan,
        RunStatus.PARTIAL,
        command,
        seed,
        rounds,
        startedAt,
        Optional.empty(),
        git,
        Optional.empty(),
        targets,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** This run with the targets as they described themselves once they ran. */
  public Run withTargets(List<Target> described) {
    return with(draft -> draft.targets = described);
  }

  /** This run as one of a suite of micro benchmarks, which decides on its rounds. */
  public Run withSuite(Suite measured, int planned) {
    return with(
        draft -> {
          draft.suite = Optional.of(measured);
          draft.rounds = planned;
        });
  }

  /** This run with what was measured so far. */
  public Run withMeasurements(List<Measurement> measured) {
    return with(draft -> draft.measurements = measured);
  }

  /** This run with the comparisons that its measurements allow. */
  public Run withComparisons(List<Comparison> compared) {
    return with(draft -> draft.comparisons = compared);
  }

  /** This run with the documented figures that its measurements speak about. */
  public Run withClaims(List<Claim> held) {
    return with(draft -> draft.claims = held);
  }

  /** This run with one more doubt. */
  public Run withWarning(Warning warning) {
    return with(
        draft -> draft.warnings = Stream.concat(warnings.stream(), Stream.of(warning)).toList());
  }

  /** This run, which ended early, as it goes on. */
  public Run resumed(Warning how) {
    return with(
        draft -> {
          draft.finishedAt = Optional.empty();
          draft.status = RunStatus.PARTIAL;
          draft.warnings =
              Stream.concat(
                      warnings.stream().filter(warning -> !warning.code().equals("interrupted")),
                      Stream.of(how))
                  .toList();
        });
  }

  /** This run at its end. */
  public Run finished(Instant at, RunStatus how) {
    return with(
        draft -> {
          draft.finishedAt = Optional.of(at);
          draft.status = how;
        });
  }

  /**
   * Share of the run's time that measured windows took; absent while it runs, where windows do not
   * tell how long they were, and where the run had a break.
   */
  public Optional<Double> measuringRatio() {
    double measuredMillis =
        measurements.stream()
            .flatMap(measurement -> Metric.WINDOW_MS.in(measurement).stream())
            .mapToDouble(millis -> millis)
            .sum();
    boolean broken = warnings.stream().anyMatch(warning -> warning.code().equals("resumed"));
    return finishedAt
        .map(end -> Duration.between(startedAt, end).toMillis())
        .filter(millis -> millis > 0 && measuredMillis > 0 && !broken)
        .map(millis -> measuredMillis / millis);
  }

  private Run with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return new Run(
        schema,
        id,
        plan,
        draft.status,
        command,
        seed,
        draft.rounds,
        startedAt,
        draft.finishedAt,
        git,
        draft.suite,
        draft.targets,
        draft.measurements,
        draft.comparisons,
        draft.claims,
        draft.warnings);
  }

  /** What of a run becomes known after it has begun. */
  private static final class Draft {

    private int rounds;
    private RunStatus status;
    private Optional<Instant> finishedAt;
    private Optional<Suite> suite;
    private List<Target> targets;
    private List<Measurement> measurements;
    private List<Comparison> comparisons;
    private List<Claim> claims;
    private List<Warning> warnings;

    Draft(Run run) {
      rounds = run.rounds;
      status = run.status;
      finishedAt = run.finishedAt;
      suite = run.suite;
      targets = run.targets;
      measurements = run.measurements;
      comparisons = run.comparisons;
      claims = run.claims;
      warnings = run.warnings;
    }
  }
}
