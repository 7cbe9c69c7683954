package io.catalogbench.harness.report;

import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row for each measurement and metric, as RFC 4180 wants it; a measurement without any metric
 * keeps a row with its reason.
 */
final class CsvResults {

  private static final List<String> HEADER =
      List.of(
          "run",
          "target",
          "scenario",
          "load",
          "connections",
          "rate",
          "round",
          "slot",
          "status",
          "reason",
          "metric",
          "value",
          "unit");

  /** That of {@code cpu_us_per_request} that did not go into compiling the server. */
  private static final String STEADY_CPU = "cpu_us_per_request_without_compilers";

  private CsvResults() {}

  static String render(Report report) {
    StringBuilder out = new StringBuilder(row(HEADER.stream()));
    for (Measurement measurement : report.run().measurements()) {
      if (measurement.metrics().isEmpty() && measurement.latency().isEmpty()) {
        out.append(row(report.run().id(), measurement, "", "", ""));
      }
      measurement
          .metrics()
          .forEach(
              (metric, value) ->
                  out.append(
                      row(
                          report.run().id(),
                          measurement,
                          metric.label(),
                          number(value.value()),
                          value.unit())));
      measurement
          .steadyCpu()
          .ifPresent(
              value ->
                  out.append(
                      row(
                          report.run().id(),
                          measurement,
                          STEADY_CPU,
                          number(value.value()),
                          value.unit())));
      measurement
          .latency()
          .forEach(
              (kind, latency) ->
                  percentiles(latency)
                      .forEach(
                          p ->
                              out.append(
                                  row(
                                      report.run().id(),
                                      measurement,
                                      kind.label() + "_" + p.name(),
                                      Long.toString(p.nanos()),
                                      p.unit()))));
    }
    return out.toString();
  }

  private record Part(String name, long nanos, String unit) {}

  private static List<Part> percentiles(Latency latency) {
    return List.of(
        new Part("count", latency.count(), "1"),
        new Part("p50_ns", latency.p50Nanos(), "ns"),
        new Part("p90_ns", latency.p90Nanos(), "ns"),
        new Part("p99_ns", latency.p99Nanos(), "ns"),
        new Part("p999_ns", latency.p999Nanos(), "ns"),
        new Part("max_ns", latency.maxNanos(), "ns"));
  }

  private static String row(String run, Measurement m, String metric, String value, String unit) {
    return row(
        Stream.of(
            run,
            m.target(),
            m.scenario(),
            m.load().map(CsvResults::model).orElse(""),
            m.load().map(CsvResults::connections).orElse(""),
            m.load().map(CsvResults::rate).orElse(""),
            Integer.toString(m.round()),
            Integer.toString(m.slot()),
            m.status().name().toLowerCase(Locale.ROOT),
            m.reason().orElse(""),
            metric,
            value,
            unit));
  }

  private static String model(Load load) {
    return load instanceof Load.CrossCheck check
        ? check.model() + "-" + check.tool()
        : load.model();
  }

  private static String connections(Load load) {
    return switch (load) {
      case Load.Closed closed -> Integer.toString(closed.connections());
      case Load.Open open -> open.connections().map(String::valueOf).orElse("");
      case Load.Step step -> Integer.toString(step.connections());
      case Load.Ladder ladder -> Integer.toString(ladder.connections());
      case Load.Surge surge -> Integer.toString(surge.connections());
      case Load.CrossCheck check -> Integer.toString(check.connections());
    };
  }

  private static String rate(Load load) {
    return switch (load) {
      case Load.Open open -> number(open.ratePerSecond());
      case Load.Step step -> number(step.ratePerSecond());
      case Load.Closed _, Load.Ladder _, Load.Surge _, Load.CrossCheck _ -> "";
    };
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String row(Stream<String> fields) {
    return fields.map(CsvResults::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
