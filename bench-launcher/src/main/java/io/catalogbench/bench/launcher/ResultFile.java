package io.catalogbench.bench.launcher;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts of a run as JSON: each fork is a measurement with its values; estimates are left to
 * whoever reads it.
 */
public record ResultFile(
    int schema,
    String suite,
    String plan,
    int rounds,
    long seed,
    Status status,
    Optional<String> reason,
    Instant startedAt,
    Instant finishedAt,
    Environment environment,
    Optional<String> jvm,
    List<Subject> subjects,
    List<Row> cells,
    List<Measurement> measurements) {

  private static final int SCHEMA = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** How far a run came. */
  public enum Status {
    @JsonProperty("complete")
    COMPLETE,
    @JsonProperty("partial")
    PARTIAL,
    @JsonProperty("failed")
    FAILED
  }

  /** A cell, refused ones included. */
  public record Row(
      String scenario,
      String target,
      String status,
      Optional<String> reason,
      Set<Flag> flags,
      String benchmark,
      Map<String, String> parameters,
      long objects,
      double bytes,
      Optional<Double> keptBytes,
      @Nullable String baseline,
      Cell.@Nullable Key floor,
      boolean verdict) {}

  /**
   * A fork.
   *
   * @param metrics of them the time as it would have been at the run's usual speed
   * @param iterationNanos of the iterations that count, as they were measured
   * @param iterationStepNanos what a step of {@link CoreWork} took in each of them
   */
  public record Measurement(
      String target,
      String scenario,
      int round,
      int slot,
      int attempt,
      String status,
      Optional<String> reason,
      Map<String, Value> metrics,
      List<Double> iterationNanos,
      List<Double> iterationStepNanos,
      Ruler.Reading rulerBefore,
      Ruler.Reading rulerAfter) {}

  /** A number with its unit and the way it gets better. */
  public record Value(double value, String unit, String direction) {}

  /** What is known now. */
  public static ResultFile of(
      Results results,
      Plan plan,
      long seed,
      Status status,
      Optional<String> reason,
      Instant startedAt,
      Environment environment) {
    Suite suite = results.suite();
    List<Row> rows =
        Stream.concat(
                suite.cells().stream().map(cell -> row(results, cell)),
                suite.refusals().stream().map(ResultFile::row))
            .toList();
    return new ResultFile(
        SCHEMA,
        suite.name(),
        plan.name(),
        plan.rounds(),
        seed,
        status,
        reason,
        startedAt,
        Instant.now(),
        environment,
        results.jvms().stream().findFirst(),
        suite.subjects(),
        rows,
        measurements(results));
  }

  private static Row row(Results results, Cell cell) {
    boolean measured = results.nanos(cell.key()).isPresent();
    return row(
        cell,
        measured ? "ok" : "failed",
        measured ? Optional.empty() : Optional.of(results.fault(cell.key()).orElse("not begun")),
        results.flags(cell.key()));
  }

  private static Row row(Refusal refusal) {
    return row(refusal.cell(), "refused", Optional.of(refusal.reason()), Set.of());
  }

  private static Row row(Cell cell, String status, Optional<String> reason, Set<Flag> flags) {
    return new Row(
        cell.scenario(),
        cell.target(),
        status,
        reason,
        flags,
        cell.benchmark(),
        cell.parameters(),
        cell.work().objects(),
        cell.work().bytes(),
        cell.work().keptBytes(),
        cell.baseline(),
        cell.floor(),
        cell.verdict());
  }

  private static List<Measurement> measurements(Results results) {
    Map<Cell.Key, Map<Integer, Outcome.Measured>> evened = new LinkedHashMap<>();
    results.suite().cells().forEach(cell -> evened.put(cell.key(), results.evened(cell.key())));
    return results.forks().stream()
        .map(
            fork ->
                measurement(
                    fork,
                    fork.valid()
                        .map(
                            _ ->
                                evened
                                    .getOrDefault(fork.slot().cell().key(), Map.of())
                                    .get(fork.slot().round()))))
        .toList();
  }

  /**
   * A fork, and how it would have been at the run's usual speed; one that cannot be used is told as
   * it was measured.
   */
  private static Measurement measurement(Fork fork, Optional<Outcome.Measured> evened) {
    Map<String, Value> metrics = new LinkedHashMap<>();
    List<Double> nanos = List.of();
    List<Double> steps = List.of();
    if (fork.outcome() instanceof Outcome.Measured measured) {
      metrics.put(
          "time_ns_per_op",
          new Value(evened.orElse(measured).medianNanos(), "ns", "lower_is_better"));
      metrics.put(
          "alloc_bytes_per_op", new Value(measured.allocatedBytes(), "B", "lower_is_better"));
      metrics.put("compiler_ratio", new Value(measured.compilerRatio(), "1", "neutral"));
      metrics.put("core_step_ns", new Value(measured.stepNanos(), "ns", "neutral"));
      nanos = measured.iterationNanos();
      steps = measured.iterationStepNanos();
    }
    return new Measurement(
        fork.slot().cell().target(),
        fork.slot().cell().scenario(),
        fork.slot().round(),
        fork.slot().slot(),
        fork.attempt(),
        status(fork),
        fork.fault(),
        metrics,
        nanos,
        steps,
        fork.rulerBefore(),
        fork.rulerAfter());
  }

  private static String status(Fork fork) {
    if (fork.valid().isPresent()) {
      return "ok";
    }
    return fork.outcome() instanceof Outcome.Failed ? "failed" : "invalid";
  }

  /** Replaces {@code file} in one step, so that it is whole at any moment. */
  public void write(Path file) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(beside, MAPPER.writeValueAsBytes(this));
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
