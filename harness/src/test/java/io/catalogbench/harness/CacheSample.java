package io.catalogbench.harness;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.harness.result.Suite;
import io.catalogbench.harness.result.SuiteCell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A made-up run of the cache suite, put together cell by cell. */
public final class CacheSample {

  private static final Instant START = Instant.parse("2001-02-03T04:05:06Z");

  private final List<SuiteCell> cells = new ArrayList<>();
  private final List<Measurement> forks = new ArrayList<>();

  /** A cell that stands for work without a size. */
  public CacheSample cell(String scenario, String target, double... nanosOfForks) {
    return cell(scenario, target, 0, OptionalDouble.empty(), nanosOfForks);
  }

  /** A cell, compared with the first of its scenario, and its forks of rounds 1, 2, 3... */
  public CacheSample cell(
      String scenario,
      String target,
      double bytes,
      OptionalDouble keptBytes,
      double... nanosOfForks) {
    cells.add(
        new SuiteCell(
            scenario,
            target,
            SuiteCell.Status.OK,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Map.of(),
            1,
            bytes,
            keptBytes.isPresent() ? Optional.of(keptBytes.getAsDouble()) : Optional.empty(),
            Optional.of(
                cells.stream()
                    .filter(cell -> cell.scenario().equals(scenario))
                    .map(SuiteCell::target)
                    .findFirst()
                    .orElse(target)),
            Optional.empty(),
            true));
    for (int i = 0; i < nanosOfForks.length; i++) {
      forks.add(
          new Measurement(
              target,
              scenario,
              Optional.empty(),
              i + 1,
              1,
              MeasurementStatus.OK,
              Optional.empty(),
              Map.of(
                  Metric.TIME_NS_PER_OP,
                  Metric.TIME_NS_PER_OP.of(nanosOfForks[i]),
                  Metric.ALLOC_BYTES_PER_OP,
                  Metric.ALLOC_BYTES_PER_OP.of(100)),
              Map.of(),
              Optional.empty(),
              List.of()));
    }
    return this;
  }

  /** The run so far, without any conclusion. */
  public Run run() {
    return Run.begun(
            "20010203T040506Z-jmh-cache-sample-0123456",
            "jmh-cache-sample",
            "./bench jmh cache sample",
            42,
            5,
            START,
            Optional.empty(),
            List.of())
        .withSuite(new Suite("cache", cells), 5)
        .withMeasurements(forks)
        .finished(START.plusSeconds(170), RunStatus.COMPLETE);
  }
}
