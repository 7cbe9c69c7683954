package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.CoreDistance;
import io.catalogbench.harness.compare.CoreSpeed;
import io.catalogbench.harness.compare.Evening;
import io.catalogbench.harness.compare.SuiteFigures;
import io.catalogbench.harness.result.Busyness;
import io.catalogbench.harness.result.Environment;
import io.catalogbench.harness.result.Git;
import io.catalogbench.harness.result.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where, when and from what a run was measured. */
final class Circumstances {

  /** A name and what it is. */
  record Fact(String name, String value) {}

  private Circumstances() {}

  /** The machine in half a sentence. */
  static String machine(Report report) {
    return report
        .environment()
        .map(
            environment ->
                "%s, %d cores, %s, %s, %s"
                    .formatted(
                        environment.cpuModel(),
                        environment.cores(),
                        Figures.bytes((double) environment.memoryBytes()),
                        environment.os(),
                        environment.jdk()))
        .orElse("an unknown machine");
  }

  /** When, how long, how often and from which sources. */
  static String occasion(Run run) {
    List<String> parts = new ArrayList<>();
    parts.add(Figures.minute(run.startedAt()));
    run.finishedAt()
        .map(end -> Figures.duration(Duration.between(run.startedAt(), end)))
        .ifPresent(parts::add);
    run.measuringRatio()
        .map(share -> Figures.percent(Math.rint(share * 100) / 100) + " of it measuring")
        .ifPresent(parts::add);
    parts.add("plan " + run.plan());
    parts.add(run.rounds() == 1 ? "1 round" : run.rounds() + " rounds");
    parts.add("seed " + run.seed());
    run.git().map(Git::toString).map("sources "::concat).ifPresent(parts::add);
    Evening evening = Evening.of(run);
    boolean speed = evening.speed().slope().isPresent();
    boolean distance = !evening.distance().slopes().isEmpty();
    if (speed || distance) {
      parts.add(
          "CPU per request at the "
              + (speed ? "core's usual speed" : "cores' usual distance")
              + (speed && distance ? " and distance" : ""));
    }
    return String.join(", ", parts);
  }

  /** The environment, line by line. */
  static List<Fact> facts(Report report) {
    List<Fact> facts = new ArrayList<>();
    report.environment().ifPresent(environment -> add(facts, environment));
    Evening evening = Evening.of(report.run());
    evened(evening.speed()).ifPresent(facts::add);
    apart(evening.distance()).ifPresent(facts::add);
    SuiteFigures.of(report.run()).crowding().map(Circumstances::crowded).ifPresent(facts::add);
    return facts;
  }

  private static Fact crowded(double crowding) {
    return new Fact(
        "Times of micro benchmarks",
        ("at the usual speed of the core, at which fixed work took %s times as long as in the best"
                + " fork; the file of the suite has each iteration as it was measured")
            .formatted(Figures.digits(crowding)));
  }

  /** What was taken away from the numbers that are shown. */
  private static Optional<Fact> evened(CoreSpeed speed) {
    return speed.evens()
        ? Optional.of(
            new Fact(
                "CPU per request",
                "without what the server's compilers took"
                    + speed
                        .slope()
                        .map(
                            slope ->
                                (", at the usual speed of the server's core, which it follows with"
                                        + " the exponent %s and owes %s of its variance between"
                                        + " rounds")
                                    .formatted(
                                        Figures.digits(slope.slope()),
                                        Figures.percent(slope.explained())))
                        .orElse("")
                    + "; results.csv has it as it was measured"))
        : Optional.empty();
  }

  /** How far the cores were apart, and what follows it. */
  private static Optional<Fact> apart(CoreDistance distance) {
    if (distance.usual() == 0) {
      return Optional.empty();
    }
    String following =
        distance.slopes().entrySet().stream()
            .map(
                entry ->
                    "%s, %s (exponent %s, %s of the variance)"
                        .formatted(
                            entry.getKey().scenario(),
                            entry.getKey().load(),
                            Figures.digits(entry.getValue().slope()),
                            Figures.percent(entry.getValue().explained())))
            .sorted()
            .collect(Collectors.joining("; "));
    return Optional.of(
        new Fact(
            "Between the server's core and the generator's",
            "a round trip took %s, from %s to %s by window"
                    .formatted(
                        Figures.nanos(distance.usual()),
                        Figures.nanos(distance.shortest()),
                        Figures.nanos(distance.longest()))
                + (following.isEmpty()
                    ? ""
                    : "; CPU per request is told at the usual one where it follows: "
                        + following)));
  }

  private static void add(List<Fact> facts, Environment environment) {
    facts.add(new Fact("Processor", environment.cpuModel()));
    facts.add(new Fact("Cores", Integer.toString(environment.cores())));
    facts.add(new Fact("Memory", Figures.bytes((double) environment.memoryBytes())));
    facts.add(new Fact("Operating system", environment.os()));
    facts.add(new Fact("Kernel", environment.kernel()));
    facts.add(new Fact("JDK", environment.jdk()));
    facts.add(new Fact("Clock governor", environment.governor().orElse("not told by the system")));
    facts.add(new Fact("Cores of the processes", environment.pinning()));
    if (!environment.busyness().isEmpty()) {
      facts.add(
          new Fact(
              "How busy it was",
              environment.busyness().stream()
                  .map(Circumstances::busyness)
                  .collect(Collectors.joining("; "))));
    }
  }

  private static String busyness(Busyness seen) {
    return seen.when()
        + seen.loadAverage().map(load -> ": load " + Figures.digits(load)).orElse("")
        + seen.stolenRatio()
            .map(stolen -> ", %s stolen by other guests".formatted(Figures.percent(stolen)))
            .orElse("")
        + seen.speedSpread()
            .map(spread -> ", work up to %s slower".formatted(Figures.percent(spread)))
            .orElse("")
        + seen.loadNanos()
            .map(nanos -> ", a load within 4 MiB %s".formatted(Figures.nanos(nanos)))
            .orElse("");
  }
}
