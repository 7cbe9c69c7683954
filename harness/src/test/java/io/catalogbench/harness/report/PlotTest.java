package io.catalogbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.compare.Cells;
import io.catalogbench.harness.compare.Conclusions;
import io.catalogbench.harness.result.Arrivals;
import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.result.Timeline;
import io.catalogbench.harness.result.Value;
import io.catalogbench.harness.result.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

final class PlotTest {

  private static final Load.Ladder LADDER = new Load.Ladder(50, 64, Arrivals.POISSON);
  private static final Load.Surge SURGE =
      new Load.Surge(50, 150, 64, Arrivals.EVEN, 1_000, 2_000, 4_000);

  @Test
  void aLadderShowsTheHighestRateOfEachTargetWithAVerdict() {
    Plot plot = only(run(ladders(List.of())));
    assertThat(Plot.markdown(List.of(plot)))
        .contains("**How much within 50 ms: simple**")
        .contains("| alpha | 1,000 /s | 50 % | 20 ms | the server (5) |")
        .contains("| beta | 1,212 /s<br>1.21× [1.21 to 1.21]<br>better |");
    assertThat(plot.svg())
        .contains("class=\"curve c0\"", "class=\"limit\"", "beta, round 1: 1,212 /s: p99 20 ms")
        .contains("class=\"dot unusable\"");
  }

  @Test
  void aLadderThatTheGeneratorEndedConcludesNothing() {
    List<Warning> doubt = List.of(Warning.of("generator-limited", "it was busy"));
    assertThat(Plot.markdown(List.of(only(run(ladders(doubt))))))
        .contains("| alpha | ≥ 1,000 /s | 50 % |", "| beta | ≥ 1,212 /s<br>inconclusive")
        .contains("inconclusive: generator limited", "generator limited (5)")
        .doesNotContain("better", "1.21×");
  }

  @Test
  void anOverloadShowsTheTimeToRecoverAndWhatNeverDid() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 5; round++) {
      measurements.add(
          measured("alpha", SURGE, round, Map.of(Metric.RECOVERY_MS, 1_000.0), 20, List.of()));
      measurements.add(
          measured(
              "beta",
              SURGE,
              round,
              round == 5 ? Map.of() : Map.of(Metric.RECOVERY_MS, 2_000.0),
              20,
              List.of()));
    }
    Run run = run(measurements);
    Map<Measurement.Key, Timeline> timelines = new HashMap<>();
    measurements.forEach(one -> timelines.put(one.key(), timeline()));
    Plot plot =
        Plot.of(
                new Report(
                    run, Optional.empty(), Cells.of(run), List.of(), timelines, Optional.empty()))
            .getFirst();
    assertThat(plot.explanation()).contains("takes at least 2 s at full rate");
    assertThat(Plot.markdown(List.of(plot)))
        .contains("| alpha | 1 s | 10.0 ms | 500 ms |")
        .contains("| beta | 2 s<br>2.00× [2.00 to 2.00]")
        .contains("not within 4 s in 1 of 5 rounds");
    assertThat(plot.svg()).contains("Response p99 over time, simple");
  }

  @Test
  void generatorsAgreeWhenTheIntervalSaysSo() {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 5; round++) {
      measurements.add(checked("gatling", round, 20.0));
      measurements.add(checked("wrk", round, 20.4));
      measurements.add(checked("ab", round, 26));
    }
    assertThat(Plot.markdown(List.of(only(run(measurements)))))
        .contains("| alpha, gatling | 20 µs |")
        .contains("| alpha, wrk | 20.4 µs<br>1.02× [1.02 to 1.02]<br>agrees within 5 % |")
        .contains("| alpha, ab | 26 µs<br>1.30× [1.30 to 1.30]<br>differs |");
  }

  @Test
  void aGeneratorThatCannotBeComparedSaysWhy() {
    Run run =
        run(
            List.of(
                checked("ab", 1, 20).invalid("no request kept its connection open"),
                checked("gatling", 1, 20)));
    assertThat(Plot.markdown(List.of(only(run))))
        .contains("| alpha, ab | –<br>no request kept its connection open | – |")
        .containsSubsequence("alpha, gatling", "alpha, ab");
  }

  @Test
  void aMissingGeneratorIsNamed() {
    Run run =
        run(List.of(checked("gatling", 1, 20)))
            .withWarning(
                Warning.of("cross-check-missing", "cross-check not measured: no wrk here"));
    assertThat(only(run).explanation()).contains("not measured: no wrk here");
  }

  private static List<Measurement> ladders(List<Warning> doubts) {
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 5; round++) {
      for (String target : List.of("alpha", "beta")) {
        double best = target.equals("alpha") ? 1_000 : 1_212;
        measurements.add(
            measured(
                target,
                new Load.Closed(8),
                round,
                Map.of(Metric.THROUGHPUT_RPS, 2_000.0),
                0,
                List.of()));
        measurements.add(step(target, best, round, 20));
        measurements.add(step(target, 1_468, round, 90));
        measurements.add(
            measured(target, LADDER, round, Map.of(Metric.SLO_RATE_RPS, best), 0, doubts));
      }
    }
    return measurements;
  }

  private static Measurement step(String target, double rate, int round, long p99Millis) {
    return measured(
        target,
        new Load.Step(rate, 64, Arrivals.POISSON, 1),
        round,
        Map.of(Metric.ACHIEVED_RATIO, 1.0, Metric.ERROR_RATIO, 0.0),
        p99Millis,
        List.of());
  }

  private static Measurement checked(String tool, int round, double cpuMicros) {
    return measured(
        "alpha",
        new Load.CrossCheck(tool, 100),
        round,
        Map.of(Metric.CPU_US_PER_REQUEST, cpuMicros, Metric.THROUGHPUT_RPS, 50_000.0),
        0,
        List.of());
  }

  private static Measurement measured(
      String target,
      Load load,
      int round,
      Map<Metric, Double> metrics,
      long p99Millis,
      List<Warning> warnings) {
    Map<Metric, Value> values = new HashMap<>();
    metrics.forEach((metric, value) -> values.put(metric, metric.of(value)));
    long nanos = p99Millis * 1_000_000;
    return new Measurement(
        target,
        "simple",
        Optional.of(load),
        round,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        values,
        p99Millis == 0
            ? Map.of()
            : Map.of(LatencyKind.RESPONSE, new Latency(100, 1_000, 1_000, nanos, nanos, nanos)),
        Optional.empty(),
        warnings);
  }

  /** 10 ms, but 500 ms from the first second to the third. */
  private static Timeline timeline() {
    List<Timeline.Interval> intervals = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      Histogram histogram = new Histogram(3);
      histogram.recordValueWithCount((i >= 2 && i < 6 ? 500 : 10) * 1_000_000L, 100);
      intervals.add(new Timeline.Interval(i * 500L, (i + 1) * 500L, histogram));
    }
    return new Timeline(intervals);
  }

  private static Run run(List<Measurement> measurements) {
    return Conclusions.drawn(
        Run.begun(
                "a-run",
                "test",
                "bench run test",
                1,
                5,
                Instant.parse("2001-02-03T04:05:06Z"),
                Optional.empty(),
                List.of(
                    new Target("alpha", "platform", "1", Map.of()),
                    new Target("beta", "event-loop", "1", Map.of())))
            .withMeasurements(measurements));
  }

  private static Plot only(Run run) {
    List<Plot> plots =
        Plot.of(new Report(run, Optional.empty(), Cells.of(run), List.of(), Optional.empty()));
    assertThat(plots).hasSize(1);
    return plots.getFirst();
  }
}
