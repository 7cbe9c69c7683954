package io.catalogbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.catalogbench.harness.compare.Cells;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.Warning;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class ReportTest {

  private static final String BEGIN = ReadmeTable.Place.SERVERS.begin();
  private static final String END = ReadmeTable.Place.SERVERS.end();
  private static final String REST =
      Stream.of(ReadmeTable.Place.CLAIMS, ReadmeTable.Place.SERIALIZATION, ReadmeTable.Place.OTHERS)
          .map(place -> place.begin() + "\n" + place.end() + "\n")
          .collect(Collectors.joining());

  @TempDir Path temporary;

  @Test
  void theCommentIsAsExpected() throws IOException {
    Sample.matches("summary.md", MarkdownSummary.render(Sample.report()));
  }

  @Test
  void theConsoleTableIsAsExpected() throws IOException {
    Sample.matches("console.txt", ConsoleTable.of(Sample.report()));
  }

  @Test
  void whatIsDoubtfulAboutTheRunStandsBesideTheAnswer() throws IOException {
    Run doubted =
        Sample.report().run().withWarning(Warning.of("crowded-cache", "as from memory", "repeat"));
    Report report =
        new Report(doubted, Optional.empty(), Cells.of(doubted), List.of(), Optional.empty());
    assertThat(ConsoleTable.of(report)).contains("as from memory: repeat");
    assertThat(HtmlPage.render(report))
        .contains("<p class=\"banner\">Doubtful: as from memory: repeat.</p>");
    assertThat(MarkdownSummary.render(report).lines().limit(10))
        .contains("- ⚠ as from memory: repeat");
  }

  @Test
  void processorTimeIsARowWithAndWithoutTheCompilers() throws IOException {
    Run run = Sample.report().run();
    Measurement measurement =
        run.measurements()
            .getFirst()
            .withMetrics(
                Map.of(
                    Metric.CPU_US_PER_REQUEST, Metric.CPU_US_PER_REQUEST.of(40),
                    Metric.COMPILER_RATIO, Metric.COMPILER_RATIO.of(0.25)));
    Run compiling = run.withMeasurements(List.of(measurement));
    assertThat(
            CsvResults.render(
                new Report(
                    compiling, Optional.empty(), Cells.of(compiling), List.of(), Optional.empty())))
        .contains(",cpu_us_per_request,40,us\r\n")
        .contains(",cpu_us_per_request_without_compilers,30,us\r\n");
  }

  @Test
  void everyMetricOfEveryMeasurementIsARow() throws IOException {
    Run run = Sample.report().run();
    List<String> rows = CsvResults.render(Sample.report()).lines().toList();
    long metrics = run.measurements().stream().mapToLong(m -> m.metrics().size()).sum();
    long percentiles = run.measurements().stream().mapToLong(m -> m.latency().size() * 6L).sum();
    long empty =
        run.measurements().stream()
            .filter(m -> m.metrics().isEmpty() && m.latency().isEmpty())
            .count();
    long steady = run.measurements().stream().filter(m -> m.steadyCpu().isPresent()).count();
    assertThat(rows).hasSize((int) (1 + metrics + steady + percentiles + empty));
    assertThat(rows.getFirst())
        .isEqualTo(
            "run,target,scenario,load,connections,rate,round,slot,status,reason,metric,value,unit");
    assertThat(rows)
        .contains(
            "20010203T040506Z-sample-0123456,floor,simple,closed,32,,1,4,ok,,"
                + "throughput_rps,42281,1/s")
        .anySatisfy(
            row ->
                assertThat(row)
                    .contains("invalid,\"the generator used 93 % of its core, 80 % are allowed\""))
        .anySatisfy(row -> assertThat(row).contains(",open,16,500,", ",response_p999_ns,"));
  }

  @Test
  void testCasesShowWhatFailedAndWhatIsOpen()
      throws IOException, ParserConfigurationException, SAXException {
    Run run = Sample.report().run();
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    JunitResults.render(Sample.report()).getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("testcase").getLength())
        .isEqualTo(run.measurements().size() + run.comparisons().size());
    assertThat(document.getElementsByTagName("error").getLength())
        .isEqualTo((int) run.measurements().stream().filter(m -> !m.ok()).count());
    assertThat(document.getElementsByTagName("error").item(1).getAttributes())
        .satisfies(
            attributes ->
                assertThat(attributes.getNamedItem("message").getNodeValue())
                    .endsWith("its last line: <out of memory>"));
    assertThat(document.getElementsByTagName("skipped").getLength()).isPositive();
    assertThat(document.getElementsByTagName("failure").getLength()).isZero();
  }

  @Test
  void allFormatsAreWrittenBesideTheRun() throws IOException {
    Sample.copyTo(temporary);
    assertThat(Report.rebuild(temporary)).isEqualTo(temporary.resolve("index.html"));
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(temporary.resolve(format.file())).isNotEmptyFile();
    }
  }

  @Test
  void aKilledRunIsComparedAndSaysThatItWasCutShort() throws IOException {
    Run sample = Sample.report().run();
    RunDirectory directory = RunDirectory.create(temporary.resolve("killed"));
    directory.write(
        Run.begun(
            sample.id(),
            sample.plan(),
            sample.command(),
            sample.seed(),
            sample.rounds(),
            sample.startedAt(),
            sample.git(),
            sample.targets()));
    for (Measurement measurement : sample.measurements().subList(0, 20)) {
      directory.append(measurement);
    }
    Report report = Report.read(directory.path());
    assertThat(report.run().comparisons()).isNotEmpty();
    assertThat(Answer.progress(report.run()))
        .isEqualTo("This run was cut short: 20 of 20 measurements can be used.");
    assertThat(MarkdownSummary.render(report))
        .contains("> **This run was cut short: 20 of 20 measurements can be used.**");
  }

  @Test
  void theListOfRunsShowsAlsoWhatCannotBeRead() throws IOException {
    Sample.copyTo(Files.createDirectories(temporary.resolve("runs/one")));
    Path broken = Files.createDirectories(temporary.resolve("runs/two"));
    Files.writeString(broken.resolve("run.json"), "{\"schema\": 2}");
    assertThat(Files.readString(RunIndex.write(temporary)))
        .contains("href=\"runs/one/index.html\"")
        .contains("class=\"verdict invalid\">partial<")
        .contains("<li>runs/two: /schema: 2 is unknown");
  }

  @Test
  void theReadmeHoldsTheNewestCommittedRun() throws IOException {
    Path readme = temporary.resolve("README.md");
    Files.writeString(readme, "before\n" + BEGIN + "\noutdated\n" + END + "\nafter\n" + REST);
    Sample.copyTo(Files.createDirectories(temporary.resolve("results/baseline/sample")));
    assertThat(ReadmeTable.update(temporary)).isTrue();
    assertThat(readme)
        .content()
        .startsWith("before\n" + BEGIN + "\n")
        .contains("**Of 3 scenarios, beta needs")
        .contains("| simple | alpha |")
        .contains("(results/baseline/sample/index.html)")
        .doesNotContain("outdated")
        .contains(END + "\nafter\n<!-- claims:begin -->\n**Of 35 claims: ");
    assertThat(ReadmeTable.update(temporary)).isFalse();
  }

  @Test
  void theOtherPlansHaveALineEach() throws IOException {
    Path readme = temporary.resolve("README.md");
    Files.writeString(readme, BEGIN + "\n" + END + "\n" + REST);
    for (String plan : List.of("standard", "pools")) {
      Run sample = Sample.report().run();
      RunDirectory.create(temporary.resolve("results/baseline/" + plan))
          .write(
              Run.begun(
                      plan,
                      plan,
                      sample.command(),
                      sample.seed(),
                      sample.rounds(),
                      sample.startedAt().plusSeconds(plan.equals("pools") ? 60 : 0),
                      sample.git(),
                      sample.targets())
                  .withMeasurements(sample.measurements()));
    }
    assertThat(ReadmeTable.update(temporary)).isTrue();
    assertThat(readme)
        .content()
        .as("the older run of the chief plan has the table")
        .contains("[the page](results/baseline/standard/index.html)")
        .contains("\n- [pools](results/baseline/pools/index.html): ")
        .doesNotContain("- [standard]");
  }

  @Test
  void aReadmeWithoutMarkersIsRefused() throws IOException {
    Files.writeString(temporary.resolve("README.md"), "nothing");
    assertThatIllegalStateException()
        .isThrownBy(() -> ReadmeTable.update(temporary))
        .withMessageContaining(BEGIN);
  }

  @Test
  void theReadmeOfTheProjectIsUpToDate() throws IOException {
    Path root = Path.of("..");
    String readme = Files.readString(root.resolve("README.md"));
    assertThat(readme)
        .as("run ./bench report --readme")
        .isEqualTo(ReadmeTable.updated(readme, root.resolve("results")));
  }
}
