package io.catalogbench.harness;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.harness.result.Suite;
import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.result.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A made-up run of a suite: times that scatter little, one flagged cell, one refused. */
public final class SuiteSample {

  /** Where all targets are. */
  public static final String WRITE = "write/bytes/complex-1000";

  private static final Instant START = Instant.parse("2001-02-03T04:05:06Z");
  private static final int ROUNDS = 6;

  private SuiteSample() {}

  /** The facts of the run, without any conclusion. */
  public static Run run() {
    return run("sample", START);
  }

  /** The same of a plan and a time. */
  public static Run run(String plan, Instant begun) {
    List<SuiteCell> cells =
        List.of(
            cell("jackson2", SuiteCell.Status.OK, List.of(), true),
            cell("dsl-json", SuiteCell.Status.OK, List.of(), true),
            cell("map-first", SuiteCell.Status.OK, List.of(), true),
            cell("jackson3", SuiteCell.Status.OK, List.of("NOISY"), true),
            cell("avaje-jsonb", SuiteCell.Status.REFUSED, List.of(), true),
            cell("dsl-json-lossy", SuiteCell.Status.OK, List.of(), false),
            floor());
    List<Measurement> forks = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      double mood = 1 + 0.01 * round;
      forks.add(fork("jackson2", WRITE, round, 600_000 * mood, 980_000));
      forks.add(fork("dsl-json", WRITE, round, 300_000 * mood * (1 + 0.001 * round), 500_000));
      forks.add(fork("map-first", WRITE, round, 1_200_000 * mood, 2_000_000));
      forks.add(fork("jackson3", WRITE, round, 590_000 * mood, 980_000));
      forks.add(fork("dsl-json-lossy", WRITE, round, 290_000 * mood, 500_000));
      forks.add(fork("copy", "floor/complex-1000", round, 20_000 * mood, 320_000));
    }
    return Run.begun(
            "20010203T040506Z-jmh-serialization-%s-0123456".formatted(plan),
            "jmh-serialization-" + plan,
            "./bench jmh serialization " + plan,
            42,
            ROUNDS,
            begun,
            Optional.empty(),
            Stream.concat(cells.stream().map(SuiteCell::target), Stream.of("copy"))
                .distinct()
                .map(name -> new Target(name, "compared", name + "-1.0", Map.of("jvm", "JVM 25")))
                .toList())
        .withSuite(new Suite("serialization", cells), ROUNDS)
        .withMeasurements(forks)
        .finished(begun.plusSeconds(170), RunStatus.COMPLETE);
  }

  private static SuiteCell cell(
      String target, SuiteCell.Status status, List<String> flags, boolean verdict) {
    return new SuiteCell(
        WRITE,
        target,
        status,
        status == SuiteCell.Status.OK
            ? Optional.empty()
            : Optional.of("writes ...{\"a\":1}... where ...{\"a\":1,\"b\":null}... belongs"),
        flags,
        Optional.of("WriteBenchmark.bytes"),
        Map.of("payload", "COMPLEX_1000"),
        1_000,
        320_000,
        Optional.empty(),
        Optional.of("jackson2"),
        Optional.of(new SuiteCell.Key("floor/complex-1000", "copy")),
        verdict);
  }

  private static SuiteCell floor() {
    return new SuiteCell(
        "floor/complex-1000",
        "copy",
        SuiteCell.Status.OK,
        Optional.empty(),
        List.of(),
        Optional.of("FloorBenchmark.copy"),
        Map.of(),
        1_000,
        320_000,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** A fork that can be used. */
  public static Measurement fork(
      String target, String scenario, int round, double nanos, double bytes) {
    return new Measurement(
        target,
        scenario,
        Optional.empty(),
        round,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        Map.of(
            Metric.TIME_NS_PER_OP,
            Metric.TIME_NS_PER_OP.of(nanos),
            Metric.ALLOC_BYTES_PER_OP,
            Metric.ALLOC_BYTES_PER_OP.of(bytes)),
        Map.of(),
        Optional.empty(),
        List.of());
  }
}
