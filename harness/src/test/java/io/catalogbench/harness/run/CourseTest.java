package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.plan.LoadShape;
import io.catalogbench.harness.plan.Segment;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.result.Arrivals;
import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Warning;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CourseTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final LoadShape.Ladder LADDER =
      new LoadShape.Ladder(
          Duration.ofMillis(50), 50, 14, 64, LoadShape.Arrivals.POISSON, SECOND, SECOND);
  private static final Segment RUNG = segment(new LoadShape.Rung(LADDER, 1, 0, 1));
  private static final Place PLACE =
      new Place(
          new Target(
              "alpha",
              "",
              Target.Role.CATALOG,
              new Target.Running(URI.create("http://127.0.0.1:1")),
              "/",
              List.of(LoadScenario.SIMPLE)),
          1,
          1,
          false);

  private final Course course = new Course(PLACE);

  @Test
  void aLadderBeginsAtAShareOfWhatTheLaunchAnsweredAndEndsAtItsKnee() {
    hearClosed(2_000);
    Optional<Measurement> cameTo = Optional.empty();
    int steps = 0;
    for (Optional<Segment> next = course.decided(RUNG);
        next.isPresent();
        next = course.decided(RUNG)) {
      LoadShape.Rung rung = (LoadShape.Rung) next.get().load();
      assertThat(steps > 0 || rung.ratePerSecond() == 1_000).isTrue();
      cameTo = course.heard(next.get(), step(rung, rung.ratePerSecond() > 1_300 ? 80 : 20));
      steps++;
    }
    assertThat(steps).isEqualTo(6);
    Measurement ladder = cameTo.orElseThrow();
    assertThat(ladder.ok()).isTrue();
    assertThat(ladder.load().orElseThrow()).isInstanceOf(Load.Ladder.class);
    assertThat(Metric.SLO_RATE_RPS.in(ladder)).hasValue(1_271.0);
    assertThat(ladder.warnings()).isEmpty();
  }

  @Test
  void whereTheGeneratorWasAtItsEndTheRateIsALowerBound() {
    hearClosed(2_000);
    Optional<Measurement> cameTo = Optional.empty();
    for (Optional<Segment> next = course.decided(RUNG);
        next.isPresent();
        next = course.decided(RUNG)) {
      LoadShape.Rung rung = (LoadShape.Rung) next.get().load();
      boolean tooMuch = rung.ratePerSecond() > 1_300;
      cameTo =
          course.heard(
              next.get(),
              step(
                  rung,
                  tooMuch ? 80 : 20,
                  tooMuch
                      ? List.of(Warning.of(Audit.GENERATOR_LIMITED, "it was busy"))
                      : List.of()));
    }
    assertThat(Metric.SLO_RATE_RPS.in(cameTo.orElseThrow())).hasValue(1_212.0);
    assertThat(cameTo.orElseThrow().warnings())
        .extracting(Warning::code)
        .containsExactly(Audit.GENERATOR_LIMITED);
  }

  @Test
  void aStepThatCannotBeUsedMakesTheLadderInvalid() {
    hearClosed(2_000);
    Optional<Measurement> cameTo = Optional.empty();
    for (Optional<Segment> next = course.decided(RUNG);
        next.isPresent();
        next = course.decided(RUNG)) {
      LoadShape.Rung rung = (LoadShape.Rung) next.get().load();
      cameTo = course.heard(next.get(), step(rung, 20).invalid("disturbed: by others"));
    }
    assertThat(cameTo.orElseThrow().reason())
        .hasValueSatisfying(why -> assertThat(why).contains("disturbed: by others"));
  }

  @Test
  void anOverloadIsAShareOfWhatTheLaunchAnswered() {
    hearClosed(2_000);
    Segment surge =
        segment(
            new LoadShape.Surge(
                64, LoadShape.Arrivals.EVEN, 50, 150, SECOND, SECOND, SECOND, SECOND, 0));
    assertThat(course.decided(surge).map(decided -> ((LoadShape.Surge) decided.load())))
        .hasValueSatisfying(load -> assertThat(load.ratePerSecond()).isEqualTo(1_000));
  }

  @Test
  void aServerThatAnsweredNothingHasNoShares() {
    assertThatThrownBy(() -> course.decided(RUNG))
        .isInstanceOf(MeasuringException.class)
        .hasMessageStartingWith("alpha answered nothing under the closed load of simple");
  }

  @Test
  void aStepHoldsOnlyWhenAllWasAnsweredWellAndSoon() {
    LoadShape.Rung rung = new LoadShape.Rung(LADDER, 1, 1_000, 1);
    assertThat(Course.outcome(step(rung, 49), LADDER)).isEqualTo(KneeSearch.Outcome.HELD);
    assertThat(Course.outcome(step(rung, 51), LADDER)).isEqualTo(KneeSearch.Outcome.MISSED);
    assertThat(Course.outcome(step(rung, 20, 0.98, 0), LADDER))
        .isEqualTo(KneeSearch.Outcome.MISSED);
    assertThat(Course.outcome(step(rung, 20, 1, 0.001), LADDER))
        .isEqualTo(KneeSearch.Outcome.MISSED);
  }

  private void hearClosed(double rate) {
    Segment closed = segment(new LoadShape.Closed(8, SECOND, SECOND));
    Measurement measured =
        new Measurement(
            "alpha",
            "simple",
            Optional.of(new Load.Closed(8)),
            1,
            1,
            MeasurementStatus.OK,
            Optional.empty(),
            Map.of(Metric.THROUGHPUT_RPS, Metric.THROUGHPUT_RPS.of(rate)),
            Map.of(),
            Optional.empty(),
            List.of());
    assertThat(course.heard(closed, measured)).isEmpty();
  }

  private static Segment segment(LoadShape load) {
    return new Segment(LoadScenario.SIMPLE, load);
  }

  private static Measurement step(LoadShape.Rung rung, long p99Millis) {
    return step(rung, p99Millis, List.of());
  }

  private static Measurement step(LoadShape.Rung rung, long p99Millis, List<Warning> warnings) {
    return step(rung, p99Millis, 1, 0, warnings);
  }

  private static Measurement step(
      LoadShape.Rung rung, long p99Millis, double achieved, double errors) {
    return step(rung, p99Millis, achieved, errors, List.of());
  }

  private static Measurement step(
      LoadShape.Rung rung, long p99Millis, double achieved, double errors, List<Warning> warnings) {
    long p99Nanos = p99Millis * 1_000_000;
    return new Measurement(
        "alpha",
        "simple",
        Optional.of(new Load.Step(rung.ratePerSecond(), 64, Arrivals.POISSON, rung.attempt())),
        1,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        Map.of(
            Metric.ACHIEVED_RATIO,
            Metric.ACHIEVED_RATIO.of(achieved),
            Metric.ERROR_RATIO,
            Metric.ERROR_RATIO.of(errors)),
        Map.of(
            LatencyKind.RESPONSE, new Latency(1_000, 1_000, 1_000, p99Nanos, p99Nanos, p99Nanos)),
        Optional.empty(),
        warnings);
  }
}
