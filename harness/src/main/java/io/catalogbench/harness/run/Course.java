package io.catalogbench.harness.run;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.plan.LoadShape;
import io.catalogbench.harness.plan.Segment;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Warning;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What of a launch is decided while it runs: the rates of ladders and surges, which are shares of
 * what the launch itself answered under the closed load of the scenario.
 */
final class Course {

  private final Place place;
  private final Map<LoadScenario, Double> capacities = new EnumMap<>(LoadScenario.class);
  private final Map<LoadScenario, KneeSearch> searches = new EnumMap<>(LoadScenario.class);
  private final Map<LoadScenario, String> spoilt = new EnumMap<>(LoadScenario.class);

  Course(Place place) {
    this.place = place;
  }

  /** The segment with its rate, as it is to be measured; empty when it is to be left out. */
  Optional<Segment> decided(Segment segment) {
    LoadScenario scenario = segment.scenario();
    return switch (segment.load()) {
      case LoadShape.Rung rung -> {
        KneeSearch search =
            searches.computeIfAbsent(
                scenario,
                _ ->
                    new KneeSearch(
                        capacity(scenario) * rung.ladder().fromPercent() / 100,
                        rung.ladder().rungs()));
        yield search.next().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Segment(scenario, rung.at(search.next().getAsInt(), search.attempt())));
      }
      case LoadShape.Surge surge ->
          Optional.of(
              new Segment(
                  scenario,
                  surge.at(
                      Math.max(
                          1,
                          Math.toIntExact(
                              Math.round(capacity(scenario) * surge.basePercent() / 100))))));
      case LoadShape.Closed _, LoadShape.Open _, LoadShape.Check _ -> Optional.of(segment);
    };
  }

  private double capacity(LoadScenario scenario) {
    Double capacity = capacities.get(scenario);
    if (capacity == null || capacity <= 0) {
      throw new MeasuringException(
          "%s answered nothing under the closed load of %s: no rate can be a share of that"
              .formatted(place.target().name(), scenario.label()));
    }
    return capacity;
  }

  /**
   * Hears what a segment came to.
   *
   * @return what the ladder that it ended came to, if it ended one
   */
  Optional<Measurement> heard(Segment segment, Measurement measurement) {
    LoadScenario scenario = segment.scenario();
    switch (segment.load()) {
      case LoadShape.Closed _ ->
          Metric.THROUGHPUT_RPS
              .in(measurement)
              .ifPresent(rate -> capacities.merge(scenario, rate, Math::max));
      case LoadShape.Rung rung -> {
        measurement.reason().ifPresent(why -> spoilt.putIfAbsent(scenario, why));
        KneeSearch search = Objects.requireNonNull(searches.get(scenario));
        search.tell(outcome(measurement, rung.ladder()));
        if (search.next().isEmpty()) {
          return Optional.of(cameTo(segment, rung, search));
        }
      }
      case LoadShape.Open _, LoadShape.Surge _, LoadShape.Check _ -> {}
    }
    return Optional.empty();
  }

  /** Whether a step kept to the limit. */
  static KneeSearch.Outcome outcome(Measurement step, LoadShape.Ladder ladder) {
    boolean answered =
        Metric.ACHIEVED_RATIO.in(step).orElse(0.0) >= Audit.MIN_ACHIEVED_RATIO
            && Metric.ERROR_RATIO.in(step).orElse(0.0) == 0;
    boolean soon =
        Optional.ofNullable(step.latency().get(LatencyKind.RESPONSE))
            .filter(response -> response.p99Nanos() <= ladder.slo().toNanos())
            .isPresent();
    if (step.ok() && answered && soon) {
      return KneeSearch.Outcome.HELD;
    }
    return step.warnings().stream()
            .anyMatch(warning -> warning.code().equals(Audit.GENERATOR_LIMITED))
        ? KneeSearch.Outcome.GENERATOR
        : KneeSearch.Outcome.MISSED;
  }

  private Measurement cameTo(Segment segment, LoadShape.Rung rung, KneeSearch search) {
    Segment ladder = new Segment(segment.scenario(), rung.at(0, 1));
    Optional<String> why =
        Optional.ofNullable(spoilt.get(segment.scenario()))
            .map(reason -> "a step cannot be used: " + reason)
            .or(
                () ->
                    search.best().isEmpty()
                        ? Optional.of(
                            "no rate kept the p99 within %d ms"
                                .formatted(rung.ladder().slo().toMillis()))
                        : Optional.empty());
    return place.laddered(ladder, search.best(), why, doubts(search.end()));
  }

  private static List<Warning> doubts(KneeSearch.End end) {
    return switch (end) {
      case KNEE, NOTHING -> List.of();
      case GENERATOR ->
          List.of(
              Warning.of(
                  Audit.GENERATOR_LIMITED,
                  "the ladder ended where the generator was at its end: the server may hold more",
                  "take the rate as a lower bound, or give the generator more cores"));
      case STEPS ->
          List.of(
              Warning.of(
                  "ladder-too-short",
                  "the ladder ended before a rate was missed: the server may hold more",
                  "give the plan more rungs, or begin higher"));
    };
  }
}
