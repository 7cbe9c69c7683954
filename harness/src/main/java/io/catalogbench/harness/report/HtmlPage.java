package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Comparisons;
import io.catalogbench.harness.result.Run;
import java.util.List;
import java.util.Optional;

/** The page of a run over servers: one file that needs nothing else. */
final class HtmlPage {

  private static final Template TEMPLATE = new Template("page.mustache");

  /** What the template shows. */
  record Page(
      Frame frame,
      String baseline,
      List<Table> tables,
      List<ClaimLine> claims,
      List<OutageLine> outages,
      String outageMeaning,
      List<Plot> plots,
      List<NoiseLine> noise,
      List<String> slowdowns,
      String noiseSource,
      List<StoredNoise.Line> storedNoise,
      List<AccountLine> accounts,
      List<SerializerLine> serializers,
      String predictedBy,
      List<Section> sections,
      Configuration configuration,
      int differentSettings,
      boolean configured) {}

  /**
   * A group of the overview with the columns that are measured in it.
   *
   * @param group what else is known of it
   */
  record Table(Overview.Group group, List<Heading> columns, List<Overview.Row> rows) {

    static Table of(Overview overview, Overview.Group group) {
      List<Column> columns = group.measured(overview.columns());
      return new Table(
          group,
          columns.stream().map(column -> new Heading(column.title(), column.meaning())).toList(),
          group.rows().stream()
              .map(
                  row ->
                      new Overview.Row(
                          row.target(),
                          row.floor(),
                          columns.stream().flatMap(column -> row.figure(column).stream()).toList()))
              .toList());
    }
  }

  /** Heading of a column, and what it means. */
  record Heading(String title, String meaning) {}

  private HtmlPage() {}

  static String render(Report report) {
    Run run = report.run();
    Configuration configuration = Configuration.of(run.targets());
    Overview overview = Overview.of(report);
    List<NoiseLine> noise = report.ownNoise();
    Optional<StoredNoise> stored = report.noise().filter(_ -> noise.isEmpty());
    return TEMPLATE.fill(
        new Page(
            Frame.of(report, Term.all()),
            Comparisons.baseline(run).orElse(""),
            overview.groups().stream().map(group -> Table.of(overview, group)).toList(),
            ClaimLine.of(run),
            OutageLine.of(run),
            OutageLine.MEANING,
            Plot.of(report),
            noise,
            NoiseLine.slowdowns(),
            stored.map(StoredNoise::source).orElse(""),
            stored.map(StoredNoise::lines).orElse(List.of()),
            AccountLine.of(report),
            SerializerLine.of(report),
            SerializerLine.source(report.json()),
            Section.of(report),
            configuration,
            configuration.different().size(),
            !configuration.different().isEmpty() || !configuration.equal().isEmpty()));
  }
}
