package io.catalogbench.harness.run;

import io.catalogbench.harness.plan.LoadShape;
import io.catalogbench.harness.plan.Segment;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.result.Arrivals;
import io.catalogbench.harness.result.Beside;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.OutagePhase;
import io.catalogbench.harness.result.Warning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which launch of which target.
 *
 * @param round counted from 1
 * @param slot place within the round, counted from 1
 * @param again true when it repeats one that was disturbed
 */
record Place(Target target, int round, int slot, boolean again) {

  /** Names the files of this launch. */
  String label() {
    return "%s-r%02d%s".formatted(target.name(), round, again ? "-again" : "");
  }

  /** The same launch once more, after the others of its round. */
  Place again(int lastSlot) {
    return new Place(target, round, lastSlot + 1, true);
  }

  /** Which window {@code segment} is here. */
  Measurement.Key key(Segment segment) {
    return new Measurement.Key(
        target.name(), segment.scenario().label(), Optional.of(load(segment.load())), round, slot);
  }

  /** A measurement of {@code segment} that failed. */
  Measurement failed(Segment segment, String reason) {
    return Measurement.failed(
        target.name(), segment.scenario().label(), load(segment.load()), round, slot, reason);
  }

  /** The measurement of a window of this launch. */
  Measurement measured(Window window, Audit audit, Optional<String> samples, Affinity affinity) {
    Segment segment = window.segment();
    boolean ok = audit.faults().isEmpty();
    return new Measurement(
        target.name(),
        segment.scenario().label(),
        Optional.of(load(segment.load())),
        round,
        slot,
        ok ? MeasurementStatus.OK : MeasurementStatus.INVALID,
        ok ? Optional.empty() : Optional.of(String.join("; ", audit.faults())),
        window.metrics(affinity.generator().size()),
        Map.copyOf(window.counted().latency()),
        samples,
        audit.warnings());
  }

  /** What the steps of a ladder came to. */
  Measurement laddered(
      Segment ladder, OptionalInt ratePerSecond, Optional<String> fault, List<Warning> warnings) {
    return new Measurement(
        target.name(),
        ladder.scenario().label(),
        Optional.of(load(ladder.load())),
        round,
        slot,
        fault.isEmpty() ? MeasurementStatus.OK : MeasurementStatus.INVALID,
        fault,
        ratePerSecond.isPresent()
            ? Map.of(Metric.SLO_RATE_RPS, Metric.SLO_RATE_RPS.of((double) ratePerSecond.getAsInt()))
            : Map.of(),
        Map.of(),
        Optional.empty(),
        warnings);
  }

  private static Arrivals arrivals(LoadShape.Arrivals arrivals) {
    return switch (arrivals) {
      case EVEN -> Arrivals.EVEN;
      case POISSON -> Arrivals.POISSON;
    };
  }

  private static Beside beside(io.catalogbench.harness.plan.Beside planned) {
    return switch (planned) {
      case io.catalogbench.harness.plan.Beside.Asking asking ->
          new Beside(
              Beside.Kind.ASKING, asking.connections(), Optional.of(asking.scenario().label()));
      case io.catalogbench.harness.plan.Beside.SlowRequests slow ->
          new Beside(Beside.Kind.SLOW_REQUESTS, slow.connections(), Optional.empty());
    };
  }

  private static OutagePhase phase(LoadShape.Outage outage) {
    return switch (outage) {
      case BEFORE -> OutagePhase.BEFORE;
      case BEGINS -> OutagePhase.BEGINS;
      case LASTS -> OutagePhase.LASTS;
      case OVER -> OutagePhase.OVER;
    };
  }

  private static Load load(LoadShape shape) {
    return switch (shape) {
      case LoadShape.Closed closed -> new Load.Closed(closed.connections());
      case LoadShape.Open open ->
          new Load.Open(
              open.ratePerSecond(),
              Optional.of(open.connections()),
              open.arrivals() == LoadShape.Arrivals.POISSON
                  ? Optional.of(Arrivals.POISSON)
                  : Optional.empty(),
              Optional.of(open.held()).filter(held -> held > 0),
              open.beside().map(Place::beside),
              open.outage().map(Place::phase));
      case LoadShape.Rung rung when rung.ratePerSecond() > 0 ->
          new Load.Step(
              rung.ratePerSecond(),
              rung.connections(),
              arrivals(rung.ladder().arrivals()),
              rung.attempt());
      case LoadShape.Rung rung ->
          new Load.Ladder(
              rung.ladder().slo().toMillis(),
              rung.connections(),
              arrivals(rung.ladder().arrivals()));
      case LoadShape.Surge surge ->
          new Load.Surge(
              surge.basePercent(),
              surge.peakPercent(),
              surge.connections(),
              arrivals(surge.arrivals()),
              surge.before().toMillis(),
              surge.peak().toMillis(),
              surge.after().toMillis());
      case LoadShape.Check check ->
          new Load.CrossCheck(Load.CrossCheck.GATLING, check.connections());
    };
  }
}
