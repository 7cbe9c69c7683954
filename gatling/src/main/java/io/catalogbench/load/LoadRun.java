package io.catalogbench.load;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.load.crosscheck.Counts;
import io.catalogbench.load.file.Load;
import io.catalogbench.load.file.Segment;
import io.catalogbench.load.record.BodyCheck;
import io.catalogbench.load.record.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** One run of a load, from the first request of the warm-up to the last file. */
final class LoadRun implements AutoCloseable {

  private final Load load;
  private final Conductor conductor;
  private final Optional<WarmUpRun> warmUp;
  private final List<SegmentRun> segments;
  private final List<Preparation> preparations;
  private final Unmeasured unmeasured;
  private final AtomicInteger users = new AtomicInteger();

  LoadRun(Load load, Events events) {
    this.load = load;
    this.conductor = new Conductor(new RunClock());
    Liveness liveness = new Liveness();
    this.unmeasured = new Unmeasured(conductor, liveness);
    Map<LoadScenario, RequestSupply> supplies = new EnumMap<>(LoadScenario.class);
    this.warmUp =
        load.warmUp()
            .map(
                plan ->
                    new WarmUpRun(
                        plan,
                        plan.scenarios().stream()
                            .map(scenario -> supplies.computeIfAbsent(scenario, this::supply))
                            .toList(),
                        unmeasured,
                        events));
    BodyCheck bodies = BodyCheck.expecting(load.expectedBodies());
    Map<LoadScenario, Integer> part = new EnumMap<>(LoadScenario.class);
    List<SegmentRun> runs = new ArrayList<>();
    List<Preparation> preparing = new ArrayList<>();
    for (Segment segment : load.segments()) {
      int own = part.merge(segment.scenario(), 1, Integer::sum);
      runs.add(
          new SegmentRun(
              segment,
              requests(segment.scenario(), own),
              load.seed() + runs.size(),
              bodies.countingAnew(),
              load.out(),
              events,
              conductor,
              liveness));
      if (load.conducted()) {
        preparing.add(
            new Preparation(
                segment.id(),
                supplies.computeIfAbsent(segment.scenario(), this::supply),
                unmeasured,
                events));
      }
    }
    this.segments = List.copyOf(runs);
    this.preparations = List.copyOf(preparing);
  }

  /** What no segment asks. */
  private RequestSupply supply(LoadScenario scenario) {
    return new RequestSupply(requests(scenario, 0));
  }

  /** Part 0 is in no statistic, part n is that of the n-th segment of the scenario. */
  private RequestSequence requests(LoadScenario scenario, int part) {
    long segmentsOfIt =
        load.segments().stream().filter(segment -> segment.scenario() == scenario).count();
    return RequestSequence.of(scenario, load.seed(), part, (int) segmentsOfIt + 1);
  }

  Load load() {
    return load;
  }

  Optional<WarmUpRun> warmUp() {
    return warmUp;
  }

  List<SegmentRun> segments() {
    return segments;
  }

  /** What comes before the {@code i}-th segment, when the run is conducted. */
  Optional<Preparation> preparation(int i) {
    return load.conducted() ? Optional.of(preparations.get(i)) : Optional.empty();
  }

  /**
   * Does what whoever conducts the run says; nothing when no segment waits for it.
   *
   * @param ratePerSecond of the segment that waits, where it is to be another than in the file
   */
  void obey(Preparation.Command command, OptionalDouble ratePerSecond) {
    for (int i = 0; i < preparations.size(); i++) {
      if (preparations.get(i).underWay()) {
        ratePerSecond.ifPresent(segments.get(i)::at);
        if (command == Preparation.Command.SKIP) {
          segments.get(i).skip();
        }
        preparations.get(i).obey(command);
      }
    }
  }

  int nextUser() {
    return users.getAndIncrement();
  }

  /** Ends the run early. */
  void stop(String reason) {
    conductor.stop(reason);
  }

  /** Completes with the reason when the run is stopped early. */
  CompletableFuture<String> stopped() {
    return conductor.stopped();
  }

  /** All requests by the name that Gatling knows them by. */
  Map<String, Counts> counts() {
    Map<String, Counts> counts = new TreeMap<>();
    if (warmUp.isPresent() || load.conducted()) {
      counts.put(CatalogSimulation.UNMEASURED, counts(unmeasured.all()));
    }
    segments.forEach(run -> counts.put(run.segment().id(), counts(run.all())));
    return counts;
  }

  private static Counts counts(Tally tally) {
    return new Counts(tally.good(), tally.bad());
  }

  /** Writes what is not written yet, without waiting for requests that are under way. */
  @Override
  public void close() {
    segments.forEach(segment -> conductor.write(segment::finish));
    conductor.close();
  }
}
