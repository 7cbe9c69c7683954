package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.JsonPrediction;
import io.catalogbench.harness.compare.SerializerGap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What another serializer saves inside a server, beside what was predicted, as it is shown. */
record SerializerLine(
    String target,
    Ranged request,
    Ranged saved,
    String share,
    Ranged predicted,
    String unexplained) {

  static List<SerializerLine> of(Report report) {
    return SerializerGap.of(report.run(), report.json()).stream().map(SerializerLine::of).toList();
  }

  private static SerializerLine of(SerializerGap gap) {
    return new SerializerLine(
        gap.jackson(),
        AccountLine.estimate(gap.request()),
        AccountLine.estimate(gap.saved()),
        Figures.percent(gap.savedShare()),
        gap.predicted().map(AccountLine::estimate).orElse(new Ranged("no stored run", "")),
        gap.unexplained().map(AccountLine::micros).orElse("–"));
  }

  /** Where the prediction comes from; empty when there is none. */
  static String source(Optional<JsonPrediction> json) {
    return json.map(JsonPrediction::run).orElse("");
  }

  /** A table; empty for a run without twins that differ by their serializer. */
  static String markdown(List<SerializerLine> lines) {
    return MarkdownTable.of(
        "lrrrrr",
        List.of(
            "target",
            "CPU for 1,000 users, jackson",
            "saved by dsl-json",
            "share",
            "predicted by the micro benchmark",
            "unexplained"),
        lines.stream()
            .map(
                line ->
                    MarkdownTable.cells(
                        Stream.of(
                            line.target,
                            line.request.toString(),
                            line.saved.toString(),
                            line.share,
                            line.predicted.toString(),
                            line.unexplained)))
            .toList());
  }
}
