package io.catalogbench.harness.plan;

import io.catalogbench.contract.data.SeedData;
import io.catalogbench.contract.load.LoadScenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a file of {@code plans/} may say. */
final class PlanFile {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Servers give up on a database or an upstream that is much farther. */
  private static final Duration FARTHEST = Duration.ofMillis(500);

  private static final long MOST_CONNECTIONS = 10_000;
  private static final long MOST_PRODUCTS = 10_000_000;
  private static final long DISTURBANCE_PERCENT = 10;

  /** Loads of a scenario that an outage has no windows for. */
  private static final List<String> NOT_IN_AN_OUTAGE =
      List.of("connections", "open-fraction", "idle-connections", "beside", "ladder", "overload");

  private PlanFile() {}

  /**
   * The plan of that name; the faults go to where {@code yaml} tells them.
   *
   * @param known the names of the targets there are
   */
  static Plan read(String name, YamlObject yaml, List<String> known) {
    yaml.requireName(name);
    String description = yaml.text("description");
    List<String> targets = readTargets(yaml, known);
    int rounds = (int) yaml.number("rounds", 1, Plan.MAX_ROUNDS, 1);
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
    LoadShape.Ladder ladder = readLadder(yaml.object("ladder"));
    LoadShape.Surge surge = readSurge(yaml.object("overload"));
    double disturbance = yaml.number("disturbance-percent", 1, 100, DISTURBANCE_PERCENT) / 100.0;
    Duration distance = bounded(yaml, "distance", Duration.ZERO);
    if (distance.compareTo(FARTHEST) > 0) {
      yaml.fault("distance", "must be at most " + FARTHEST.toMillis() + "ms");
    }
    List<Segment> segments = new ArrayList<>();
    List<Plan.Share> shares = new ArrayList<>();
    for (YamlObject scenario : yaml.required("scenarios", yaml.objects("scenarios"))) {
      List<Segment> more = new ArrayList<>();
      List<Plan.Share> moreShares = new ArrayList<>();
      readScenario(scenario, new Loads(closedLoad, openLoad, ladder, surge), more, moreShares);
      refuseAgain(scenario, segments, more, Segment::id);
      refuseAgain(scenario, shares, moreShares, PlanFile::id);
      segments.addAll(more);
      shares.addAll(moreShares);
    }
    readCrossCheck(yaml, closedLoad, segments);
    int products =
        (int) yaml.number("products", SeedData.PRODUCTS, MOST_PRODUCTS, SeedData.PRODUCTS);
    int heap = (int) yaml.number("heap-mib", 128, 16_384, Plan.ORDINARY_HEAP_MEBIBYTES);
    yaml.refuseOthers();
    if (products != SeedData.PRODUCTS
        && segments.stream().map(Segment::scenario).anyMatch(LoadScenario::writes)) {
      yaml.fault("products", "can be changed only where no scenario writes");
    }
    return new Plan(
        name,
        description,
        targets,
        rounds,
        seed,
        products,
        heap,
        warmUp,
        disturbance,
        segments,
        shares,
        distance);
  }

  /** One load of a scenario is measured once in a launch. */
  private static <T> void refuseAgain(
      YamlObject yaml, List<T> before, List<T> more, Function<T, String> id) {
    List<String> known = before.stream().map(id).toList();
    more.stream()
        .map(id)
        .filter(known::contains)
        .distinct()
        .forEach(again -> yaml.fault("name", "is listed twice with one load: " + again));
  }

  private static String id(Plan.Share share) {
    return "%s.open-fraction-%d%%".formatted(share.scenario().label(), share.percent());
  }

  private static List<String> readTargets(YamlObject yaml, List<String> known) {
    List<String> targets = yaml.required("targets", yaml.texts("targets"));
    for (String target : new LinkedHashSet<>(targets)) {
      if (!known.contains(target)) {
        yaml.fault("targets", "names an " + Suggestion.unknown("target", target, known));
      }
      if (Collections.frequency(targets, target) > 1) {
        yaml.fault("targets", "must not name '%s' twice".formatted(target));
      }
    }
    return targets;
  }

  /** What a scenario may be put under. */
  private record Loads(
      LoadShape.Closed closed,
      LoadShape.Open open,
      LoadShape.Ladder ladder,
      LoadShape.Surge surge) {}

  private static LoadShape.Ladder readLadder(YamlObject yaml) {
    Duration slo = bounded(yaml, "slo", Duration.ofMillis(50));
    if (slo.isZero()) {
      yaml.fault("slo", "must be at least 1ms");
    }
    LoadShape.Ladder ladder =
        new LoadShape.Ladder(
            slo,
            (int) yaml.number("from-percent", 1, 100, 50),
            (int) yaml.number("rungs", 2, 50, 14),
            connections(yaml, 256),
            arrivals(yaml),
            settle(yaml),
            measure(yaml, Duration.ofMillis(2500)));
    yaml.refuseOthers();
    return ladder;
  }

  private static LoadShape.Surge readSurge(YamlObject yaml) {
    LoadShape.Surge surge =
        new LoadShape.Surge(
            connections(yaml, 256),
            arrivals(yaml),
            (int) yaml.number("base-percent", 1, 100, 50),
            (int) yaml.number("peak-percent", 100, 1_000, 150),
            settle(yaml),
            second(yaml, "before", 3),
            second(yaml, "peak", 4),
            second(yaml, "after", 12),
            0);
    yaml.refuseOthers();
    return surge;
  }

  /** A duration of a second or more: less has no 99th percentile. */
  private static Duration second(YamlObject yaml, String key, int fallbackSeconds) {
    Duration duration = bounded(yaml, key, Duration.ofSeconds(fallbackSeconds));
    if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
      yaml.fault(key, "must be at least 1s");
    }
    return duration;
  }

  /** The scenario that other generators repeat, which know one address only. */
  private static void readCrossCheck(
      YamlObject yaml, LoadShape.Closed closed, List<Segment> segments) {
    Optional<String> label = yaml.optionalText("cross-check");
    Optional<LoadScenario> scenario = label.flatMap(LoadScenario::named);
    if (label.isPresent() && scenario.isEmpty()) {
      yaml.fault(
          "cross-check",
          "is an " + Suggestion.unknown("scenario", label.get(), LoadScenario.labels()));
    }
    if (scenario.isPresent() && (scenario.get().period() > 1 || scenario.get().writes())) {
      yaml.fault(
          "cross-check",
          "must be a scenario of one address that is read: other generators ask no other; not "
              + label.get());
    }
    for (int number = 1; scenario.isPresent() && number <= LoadShape.Check.LAST; number++) {
      segments.add(
          new Segment(
              scenario.get(),
              new LoadShape.Check(
                  number, closed.connections(), closed.settle(), closed.measure())));
    }
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
      YamlObject yaml, Loads loads, List<Segment> segments, List<Plan.Share> shares) {
    LoadShape.Closed closed = loads.closed();
    LoadShape.Open open = loads.open();
    String label = yaml.text("name");
    Optional<LoadScenario> scenario = LoadScenario.named(label);
    List<Long> connections =
        yaml.numbers("connections", 1, MOST_CONNECTIONS, (long) closed.connections());
    List<Long> rates = yaml.numbers("open-rate", 1, 100_000);
    List<Integer> percents = yaml.percents("open-fraction", 200);
    List<Long> held = yaml.numbers("idle-connections", 1, MOST_CONNECTIONS);
    boolean climbs = yaml.flag("ladder");
    boolean surges = yaml.flag("overload");
    if (rates.isEmpty() && !held.isEmpty()) {
      yaml.fault("idle-connections", "needs an open-rate beside it");
    }
    List<Beside> beside =
        yaml.objects("beside").stream().flatMap(each -> readBeside(each).stream()).toList();
    if (rates.isEmpty() && yaml.has("beside")) {
      yaml.fault("beside", "needs an open-rate");
    }
    boolean outage = yaml.optionalText("outage").map(what -> stops(yaml, what)).orElse(false);
    if (outage && rates.isEmpty()) {
      yaml.fault("outage", "needs an open-rate beside it");
    }
    List<String> unfit = NOT_IN_AN_OUTAGE.stream().filter(yaml::has).toList();
    if (outage && !unfit.isEmpty()) {
      yaml.fault("outage", "cannot be together with " + String.join(", ", unfit));
    }
    yaml.refuseOthers();
    if (scenario.isEmpty()) {
      if (!label.isEmpty()) {
        yaml.fault("name", "is an " + Suggestion.unknown("scenario", label, LoadScenario.labels()));
      }
      return;
    }
    for (long each : outage ? List.<Long>of() : connections) {
      segments.add(
          new Segment(
              scenario.get(),
              new LoadShape.Closed(Math.toIntExact(each), closed.settle(), closed.measure())));
    }
    for (long rate : rates) {
      LoadShape.Open alone = open.at(Math.toIntExact(rate));
      if (outage) {
        for (LoadShape.Outage phase : LoadShape.Outage.values()) {
          segments.add(new Segment(scenario.get(), alone.during(phase)));
        }
        continue;
      }
      segments.add(new Segment(scenario.get(), alone));
      for (long others : held) {
        segments.add(new Segment(scenario.get(), alone.holding(Math.toIntExact(others))));
      }
      for (Beside others : beside) {
        segments.add(new Segment(scenario.get(), alone.beside(others)));
      }
    }
    for (int number = 1; climbs && number <= loads.ladder().rungs(); number++) {
      segments.add(new Segment(scenario.get(), new LoadShape.Rung(loads.ladder(), number, 0, 1)));
    }
    if (surges) {
      segments.add(new Segment(scenario.get(), loads.surge()));
    }
    for (int percent : percents) {
      shares.add(new Plan.Share(scenario.get(), percent, open));
    }
  }

  private static Optional<Beside> readBeside(YamlObject yaml) {
    int connections = connections(yaml, 1);
    Optional<Beside> beside =
        switch (yaml.text("kind")) {
          case "asking" -> {
            String label = yaml.text("scenario");
            Optional<LoadScenario> asked =
                LoadScenario.named(label).filter(scenario -> !scenario.writes());
            if (asked.isEmpty() && !label.isEmpty()) {
              yaml.fault(
                  "scenario",
                  "is an " + Suggestion.unknown("reading scenario", label, readingLabels()));
            }
            yield asked.map(scenario -> new Beside.Asking(scenario, connections));
          }
          case "slow-requests" -> Optional.of(new Beside.SlowRequests(connections));
          case "" -> Optional.empty();
          case String other -> {
            yaml.fault("kind", "must be asking or slow-requests, not " + other);
            yield Optional.empty();
          }
        };
    yaml.refuseOthers();
    return beside;
  }

  private static List<String> readingLabels() {
    return Arrays.stream(LoadScenario.values())
        .filter(scenario -> !scenario.writes())
        .map(LoadScenario::label)
        .toList();
  }

  private static boolean stops(YamlObject yaml, String what) {
    if (!what.equals("redis")) {
      yaml.fault("outage", "must be redis, not " + what);
    }
    return true;
  }

  private static WarmUp readWarmUp(YamlObject yaml) {
    WarmUp warmUp =
        new WarmUp(
            bounded(yaml, "duration", Duration.ofSeconds(8)),
            bounded(yaml, "pause", Duration.ofSeconds(1)),
            (int) yaml.number("bursts", 1, 100, 2),
            connections(yaml, 32),
            bounded(yaml, "steady-within", Duration.ZERO),
            bounded(yaml, "steady-burst", Duration.ofMillis(400)));
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
