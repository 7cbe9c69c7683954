package io.catalogbench.harness.report;

import io.catalogbench.harness.result.Environment;
import io.catalogbench.harness.result.Run;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a stored run of a server against itself showed on such a machine: the noise that any other
 * run there has to be read with.
 *
 * @param run the stored run's name
 * @param when it began
 * @param machine its processor
 */
record StoredNoise(String run, String when, String machine, List<Line> lines) {

  /**
   * What was found in one metric.
   *
   * @param found the intervals of a ratio that is 1 in truth, by scenario
   */
  record Line(String metric, String found) {}

  StoredNoise {
    lines = List.copyOf(lines);
  }

  /** What {@code run}, measured in {@code environment}, tells; without lines when it is no such. */
  static StoredNoise of(Run run, Environment environment) {
    return new StoredNoise(
        run.id(),
        Figures.minute(run.startedAt()),
        machine(environment),
        NoiseLine.byMetric(run).entrySet().stream()
            .map(metric -> new Line(metric.getKey(), metric.getValue()))
            .toList());
  }

  /** Where it is from, and what it is. */
  String source() {
    return ("A server against itself on such a machine (run %s of %s, %s): ratios that are 1 in"
            + " truth, with their 95 %% intervals")
        .formatted(run, when, machine);
  }

  /** The lines as a list. */
  String markdown() {
    return MarkdownSummary.escaped(source())
        + ":\n\n"
        + lines.stream()
            .map(line -> "- %s: %s\n".formatted(line.metric, MarkdownSummary.escaped(line.found)))
            .collect(Collectors.joining());
  }

  /** True when figures of one machine tell of the other. */
  static boolean alike(Environment one, Environment other) {
    return machine(one).equals(machine(other));
  }

  private static String machine(Environment environment) {
    return "%s, %d cores".formatted(environment.cpuModel(), environment.cores());
  }
}
