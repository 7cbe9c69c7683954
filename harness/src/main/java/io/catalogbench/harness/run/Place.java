package io.catalogbench.harness.run;

import io.catalogbench.harness.plan.LoadShape;
import io.catalogbench.harness.plan.Segment;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.result.Arrivals;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import java.util.Map;
import java.util.Optional;

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
              Optional.of(open.held()).filter(held -> held > 0));
    };
  }
}
