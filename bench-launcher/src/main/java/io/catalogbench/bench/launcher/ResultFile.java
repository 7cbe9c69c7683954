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
import java.util.Locale;
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
    long seed,
    Status status,
    Optional<String> reason,
    Instant startedAt,
    Instant finishedAt,
    Environment environment,
    List<Row> cells,
    List<Measurement> measurements,
    List<ClaimRow> claims) {

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
      @Nullable String benchmark,
      Map<String, String> parameters,
      long objects,
      double bytes,
      @Nullable String baseline,
      Cell.@Nullable Key floor,
      boolean verdict) {}

  /** A fork. */
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
      Ruler.Reading rulerBefore,
      Ruler.Reading rulerAfter) {}

  /** A number with its unit and the way it gets better. */
  public record Value(double value, String unit, String direction) {}

  /** A claim with what became of it. */
  public record ClaimRow(
      String id,
      String verdict,
      String documented,
      double documentedRatio,
      Cell.Key slow,
      Cell.Key fast,
      Optional<Double> measured,
      Optional<Double> low,
      Optional<Double> high) {}

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
        seed,
        status,
        reason,
        startedAt,
        Instant.now(),
        environment,
        rows,
        results.forks().stream().map(ResultFile::measurement).toList(),
        suite.claims().stream().map(claim -> claim(results, claim)).toList());
  }

  private static Row row(Results results, Cell cell) {
    Optional<String> fault = results.fault(cell.key());
    boolean measured = results.nanos(cell.key()).isPresent();
    return new Row(
        cell.scenario(),
        cell.target(),
        measured ? "ok" : "failed",
        measured ? Optional.empty() : Optional.of(fault.orElse("not begun")),
        results.flags(cell.key()),
        cell.benchmark(),
        cell.parameters(),
        cell.work().objects(),
        cell.work().bytes(),
        cell.baseline(),
        cell.floor(),
        cell.verdict());
  }

  private static Row row(Refusal refusal) {
    return new Row(
        refusal.cell().scenario(),
        refusal.cell().target(),
        "refused",
        Optional.of(refusal.reason()),
        Set.of(),
        null,
        Map.of(),
        1,
        0,
        null,
        null,
        false);
  }

  private static Measurement measurement(Fork fork) {
    Map<String, Value> metrics = new LinkedHashMap<>();
    List<Double> iterations =
        switch (fork.outcome()) {
          case Outcome.Measured measured -> {
            metrics.put(
                "time_ns_per_op", new Value(measured.medianNanos(), "ns", "lower_is_better"));
            metrics.put(
                "alloc_bytes_per_op", new Value(measured.allocatedBytes(), "B", "lower_is_better"));
            yield measured.iterationNanos();
          }
          case Outcome.Failed failed -> List.of();
        };
    String status =
        fork.fault().isEmpty()
            ? "ok"
            : fork.outcome() instanceof Outcome.Failed ? "failed" : "invalid";
    return new Measurement(
        fork.slot().cell().target(),
        fork.slot().cell().scenario(),
        fork.slot().round(),
        fork.slot().slot(),
        fork.attempt(),
        status,
        fork.fault(),
        metrics,
        iterations,
        fork.rulerBefore(),
        fork.rulerAfter());
  }

  private static ClaimRow claim(Results results, Claim claim) {
    Optional<Ratio> ratio = results.reliableRatio(claim.slow(), claim.fast());
    return new ClaimRow(
        claim.id(),
        claim.verdict(ratio).name().toLowerCase(Locale.ROOT).replace('_', '-'),
        claim.documented(),
        claim.ratio(),
        claim.slow(),
        claim.fast(),
        ratio.map(Ratio::value),
        ratio.flatMap(Ratio::interval).map(Ratio.Interval::low),
        ratio.flatMap(Ratio::interval).map(Ratio.Interval::high));
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
