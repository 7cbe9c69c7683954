package io.catalogbench.harness.plan;

import io.catalogbench.contract.load.LoadScenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a file of {@code plans/} may say. */
final class PlanFile {

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final long MOST_CONNECTIONS = 10_000;
  private static final long DISTURBANCE_PERCENT = 10;

  private PlanFile() {}

  /** The plan of that name; the faults go to where {@code yaml} tells them. */
  static Plan read(String name, YamlObject yaml) {
    yaml.requireName(name);
    String description = yaml.text("description");
    List<String> targets = yaml.required("targets", yaml.texts("targets"));
    int rounds = (int) yaml.number("rounds", 1, 1_000, 1);
    long seed = yaml.number("seed", 0, Long.MAX_VALUE, 0);
    WarmUp warmUp = readWarmUp(yaml.object("warm-up"));
    YamlObject closed = yaml.object("closed");
    YamlObject open = yaml.object("open");
    LoadShape.Closed closedLoad =
        new LoadShape.Closed(
            connections(closed, 32), settle(closed), measure(closed, Duration.ofSeconds(2)));
    LoadShape.Open openLoad =
        new LoadShape.Open(
            connections(open, 16),
            1,
            arrivals(open),
            0,
            settle(open),
            measure(open, Duration.ofSeconds(2)));
    closed.refuseOthers();
    open.refuseOthers();
    double disturbance = yaml.number("disturbance-percent", 1, 100, DISTURBANCE_PERCENT) / 100.0;
    List<Segment> segments = new ArrayList<>();
    List<Plan.Share> shares = new ArrayList<>();
    for (YamlObject scenario : yaml.required("scenarios", yaml.objects("scenarios"))) {
      readScenario(scenario, closedLoad, openLoad, segments, shares);
    }
    yaml.refuseOthers();
    return new Plan(
        name, description, targets, rounds, seed, warmUp, disturbance, segments, shares);
  }

  private static LoadShape.Arrivals arrivals(YamlObject yaml) {
    return switch (yaml.optionalText("arrivals").orElse("even")) {
      case "even" -> LoadShape.Arrivals.EVEN;
      case "poisson" -> LoadShape.Arrivals.POISSON;
      case String other -> {
        yaml.fault("arrivals", "must be even or poisson, not " + other);
        yield LoadShape.Arrivals.EVEN;
      }
    };
  }

  private static void readScenario(
      YamlObject yaml,
      LoadShape.Closed closed,
      LoadShape.Open open,
      List<Segment> segments,
      List<Plan.Share> shares) {
    String label = yaml.text("name");
    Optional<LoadScenario> scenario = LoadScenario.named(label);
    List<Long> connections =
        yaml.numbers("connections", 1, MOST_CONNECTIONS, (long) closed.connections());
    List<Long> rates = yaml.numbers("open-rate", 1, 100_000);
    List<Integer> percents = yaml.percents("open-fraction", 200);
    List<Long> held = yaml.numbers("idle-connections", 1, MOST_CONNECTIONS);
    if (rates.isEmpty() && !held.isEmpty()) {
      yaml.fault("idle-connections", "needs an open-rate beside it");
    }
    yaml.refuseOthers();
    if (scenario.isEmpty()) {
      if (!label.isEmpty()) {
        yaml.fault("name", "is an " + Suggestion.unknown("scenario", label, LoadScenario.labels()));
      }
      return;
    }
    for (long each : connections) {
      segments.add(
          new Segment(
              scenario.get(),
              new LoadShape.Closed(Math.toIntExact(each), closed.settle(), closed.measure())));
    }
    for (long rate : rates) {
      LoadShape.Open alone = open.at(Math.toIntExact(rate));
      segments.add(new Segment(scenario.get(), alone));
      for (long others : held) {
        segments.add(new Segment(scenario.get(), alone.holding(Math.toIntExact(others))));
      }
    }
    for (int percent : percents) {
      shares.add(new Plan.Share(scenario.get(), percent, open));
    }
  }

  private static WarmUp readWarmUp(YamlObject yaml) {
    WarmUp warmUp =
        new WarmUp(
            bounded(yaml, "duration", Duration.ofSeconds(8)),
            bounded(yaml, "pause", Duration.ofSeconds(1)),
            (int) yaml.number("bursts", 1, 100, 2),
            connections(yaml, 32),
            bounded(yaml, "steady-within", Duration.ZERO));
    yaml.refuseOthers();
    return warmUp;
  }

  private static int connections(YamlObject yaml, int fallback) {
    return (int) yaml.number("connections", 1, MOST_CONNECTIONS, fallback);
  }

  private static Duration settle(YamlObject yaml) {
    return bounded(yaml, "settle", Duration.ofMillis(300));
  }

  private static Duration measure(YamlObject yaml, Duration fallback) {
    Duration measure = bounded(yaml, "measure", fallback);
    if (measure.compareTo(Duration.ofMillis(100)) < 0) {
      yaml.fault("measure", "must be at least 100ms");
    }
    return measure;
  }

  private static Duration bounded(YamlObject yaml, String key, Duration fallback) {
    Duration duration = yaml.duration(key, fallback);
    if (duration.compareTo(LONGEST) > 0) {
      yaml.fault(key, "must be at most " + LONGEST.toMinutes() + "min");
    }
    return duration;
  }
}
