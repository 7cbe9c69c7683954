package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.NoiseFloor;
import io.catalogbench.harness.compare.NoiseFloor.Rules;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server against itself showed in one metric, as it is shown. */
record NoiseLine(
    String scenario,
    String load,
    String metric,
    String ratio,
    String margin,
    int pairs,
    String falseAlarms,
    String falseFailures,
    List<String> found) {

  /** Headings of the shares that are found. */
  static List<String> slowdowns() {
    return NoiseFloor.SLOWDOWNS.stream().map(Figures::percent).toList();
  }

  static List<NoiseLine> of(Run run) {
    return NoiseFloor.of(run).stream()
        .flatMap(floor -> floor.rules().stream().map(rules -> of(floor, rules)))
        .toList();
  }

  private static NoiseLine of(NoiseFloor floor, Rules rules) {
    return new NoiseLine(
        floor.scenario(),
        floor.load().toString(),
        Words.name(floor.metric()),
        ratio(floor),
        Figures.percent(floor.margin()),
        rules.pairs(),
        Figures.percent(rules.falseAlarms()),
        Figures.percent(rules.falseFailures()),
        rules.found().stream().map(Figures::percent).toList());
  }

  /** How far apart equals were, in one sentence; absent for a run without a server twice. */
  static Optional<String> sentence(Run run) {
    String told =
        floors(run).entrySet().stream()
            .map(
                entry ->
                    "%s %s"
                        .formatted(
                            Words.name(entry.getKey()),
                            entry.getValue().stream()
                                .map(NoiseLine::ratio)
                                .collect(Collectors.joining(" and "))))
            .collect(Collectors.joining("; "));
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of("A server against itself, 95 % intervals: " + told + ".");
  }

  /** The same by the metric's name, with the scenarios; empty for a run without a server twice. */
  static SequencedMap<String, String> byMetric(Run run) {
    SequencedMap<String, String> told = new LinkedHashMap<>();
    floors(run)
        .forEach(
            (metric, floors) ->
                told.put(
                    Words.name(metric),
                    floors.stream()
                        .map(floor -> "%s (%s)".formatted(ratio(floor), floor.scenario()))
                        .collect(Collectors.joining(", "))));
    return told;
  }

  private static Map<Metric, List<NoiseFloor>> floors(Run run) {
    return NoiseFloor.of(run).stream()
        .collect(
            Collectors.groupingBy(
                NoiseFloor::metric, () -> new EnumMap<>(Metric.class), Collectors.toList()));
  }

  private static String ratio(NoiseFloor floor) {
    return "%s to %s"
        .formatted(Figures.ratio(floor.interval().low()), Figures.ratio(floor.interval().high()));
  }

  /** A table; empty for a run without a server against itself. */
  static String markdown(List<NoiseLine> lines) {
    return MarkdownTable.of(
        "lllrrrrr" + "r".repeat(slowdowns().size()),
        Stream.concat(
                Stream.of(
                    "scenario",
                    "load",
                    "metric",
                    "against itself, 95 %",
                    "margin",
                    "pairs",
                    "false alarms",
                    "false “worse”"),
                slowdowns().stream().map(slowdown -> "finds " + slowdown))
            .toList(),
        lines.stream()
            .map(
                line ->
                    MarkdownTable.cells(
                        Stream.concat(
                            Stream.of(
                                line.scenario,
                                line.load,
                                line.metric,
                                line.ratio,
                                line.margin,
                                Integer.toString(line.pairs),
                                line.falseAlarms,
                                line.falseFailures),
                            line.found.stream())))
            .toList());
  }
}
