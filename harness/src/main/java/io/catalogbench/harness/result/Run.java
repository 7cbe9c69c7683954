package io.catalogbench.harness.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        targets,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** This run with the targets as they described themselves once they ran. */
  public Run withTargets(List<Target> described) {
    return new Run(
        schema,
        id,
        plan,
        status,
        command,
        seed,
        rounds,
        startedAt,
        finishedAt,
        git,
        described,
        measurements,
        comparisons,
        claims,
        warnings);
  }

  /** This run with what was measured so far. */
  public Run withMeasurements(List<Measurement> measured) {
    return new Run(
        schema,
        id,
        plan,
        status,
        command,
        seed,
        rounds,
        startedAt,
        finishedAt,
        git,
        targets,
        measured,
        comparisons,
        claims,
        warnings);
  }

  /** This run with the comparisons that its measurements allow. */
  public Run withComparisons(List<Comparison> compared) {
    return new Run(
        schema,
        id,
        plan,
        status,
        command,
        seed,
        rounds,
        startedAt,
        finishedAt,
        git,
        targets,
        measurements,
        compared,
        claims,
        warnings);
  }

  /** This run with one more doubt. */
  public Run withWarning(Warning warning) {
    return new Run(
        schema,
        id,
        plan,
        status,
        command,
        seed,
        rounds,
        startedAt,
        finishedAt,
        git,
        targets,
        measurements,
        comparisons,
        claims,
        Stream.concat(warnings.stream(), Stream.of(warning)).toList());
  }

  /** This run at its end. */
  public Run finished(Instant at, RunStatus how) {
    return new Run(
        schema,
        id,
        plan,
        how,
        command,
        seed,
        rounds,
        startedAt,
        Optional.of(at),
        git,
        targets,
        measurements,
        comparisons,
        claims,
        warnings);
  }
}
