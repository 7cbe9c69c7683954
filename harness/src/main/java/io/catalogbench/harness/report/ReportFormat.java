package io.catalogbench.harness.report;

/** The files that tell about a run. */
public enum ReportFormat {
  HTML("index.html"),
  MARKDOWN("summary.md"),
  CSV("results.csv"),
  JUNIT("junit.xml");

  private final String file;

  ReportFormat(String file) {
    this.file = file;
  }

  /** Its name in a run's directory. */
  public String file() {
    return file;
  }

  /** The content of the file. */
  public String render(Report report) {
    return switch (this) {
      case HTML ->
          report.run().suite().isPresent() ? SuitePage.render(report) : HtmlPage.render(report);
      case MARKDOWN -> MarkdownSummary.render(report);
      case CSV -> CsvResults.render(report);
      case JUNIT -> JunitResults.render(report);
    };
  }
}
