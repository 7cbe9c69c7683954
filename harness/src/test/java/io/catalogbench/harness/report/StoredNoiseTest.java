package io.catalogbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.result.Environment;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.harness.result.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run quotes what a server against itself showed on such a machine. */
final class StoredNoiseTest {

  private static final Instant OLD = Instant.parse("2001-01-01T00:00:00Z");
  private static final Instant NEW = Instant.parse("2001-02-02T00:00:00Z");
  private static final String TITLE = "Noise of such a machine";

  @TempDir Path results;

  private Path run;
  private Environment machine;

  @BeforeEach
  void copy() throws IOException {
    run = results.resolve("runs").resolve("sample");
    Sample.copyTo(run);
    machine = new RunDirectory(run).environment().orElseThrow();
  }

  @Test
  void theNewestOfSuchAMachineIsQuotedWithItsDateAndEveryMetric() throws IOException {
    store("baseline/aa-2-cores", OLD, machine, RunStatus.COMPLETE);
    store("runs/20010202-000000-aa-1234567", NEW, machine, RunStatus.COMPLETE);
    Report report = Report.read(run);
    assertThat(MarkdownSummary.render(report))
        .contains(
            "(run 20010202-000000-aa-1234567 of %s, %s, %d cores)"
                .formatted(Figures.minute(NEW), machine.cpuModel(), machine.cores()))
        .containsPattern("- CPU per request: \\d.\\d+× to \\d.\\d+× \\(simple\\)\n")
        .containsPattern("- Throughput: \\d.\\d+× to \\d.\\d+× \\(simple\\)\n")
        .doesNotContain("aa-2-cores");
    assertThat(HtmlPage.render(report))
        .contains(TITLE, "<a href=\"#noise\">Noise</a>", "20010202-000000-aa-1234567")
        .containsPattern("<dt>CPU per request</dt><dd>\\d.\\d+× to \\d.\\d+× \\(simple\\)</dd>");
  }

  @Test
  void anotherMachineOrAnUnfinishedRunTellsNothing() throws IOException {
    store("baseline/aa-other", NEW, other(machine.cores(), "Other"), RunStatus.COMPLETE);
    store(
        "baseline/aa-more",
        NEW,
        other(machine.cores() + 2, machine.cpuModel()),
        RunStatus.COMPLETE);
    store("runs/20010202-000000-aa-1234567", NEW, machine, RunStatus.PARTIAL);
    store("baseline/standard", NEW, machine, RunStatus.COMPLETE);
    Report report = Report.read(run);
    assertThat(report.noise()).isEmpty();
    assertThat(HtmlPage.render(report)).doesNotContain(TITLE, "#noise");
    assertThat(MarkdownSummary.render(report)).doesNotContain("against itself");
  }

  @Test
  void aRunOfAServerAgainstItselfHasItsOwnTableOnly() throws IOException {
    store("baseline/aa-2-cores", OLD, machine, RunStatus.COMPLETE);
    store("runs/20010202-000000-aa-1234567", NEW, machine, RunStatus.COMPLETE);
    Report old = Report.read(results.resolve("baseline/aa-2-cores"));
    assertThat(HtmlPage.render(old)).contains("A server against itself").doesNotContain(TITLE);
    assertThat(MarkdownSummary.render(old)).doesNotContain("20010202");
  }

  @Test
  void whatLiesBesideAFolderElsewhereIsNoResult(@TempDir Path elsewhere) throws IOException {
    store("baseline/aa-2-cores", OLD, machine, RunStatus.COMPLETE);
    Path alone = elsewhere.resolve("runs").resolve("sample");
    Sample.copyTo(alone);
    assertThat(Report.read(alone).noise()).isEmpty();
    assertThat(Report.read(run).noise()).isPresent();
  }

  private Environment other(int cores, String cpuModel) {
    return new Environment(
        cores,
        cpuModel,
        machine.memoryBytes(),
        machine.kernel(),
        machine.os(),
        machine.jdk(),
        machine.governor(),
        machine.pinning(),
        machine.git(),
        machine.busyness());
  }

  private void store(String folder, Instant when, Environment where, RunStatus status)
      throws IOException {
    RandomGenerator random = new SplittableRandom(7);
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= 8; round++) {
      for (String target : List.of("micronaut", "micronaut-again")) {
        measurements.add(measured(target, round, Math.exp(0.01 * random.nextGaussian())));
      }
    }
    RunDirectory directory = RunDirectory.create(results.resolve(folder));
    directory.write(where);
    directory.write(
        Run.begun(
                directory.path().getFileName().toString(),
                "aa",
                "./bench run aa",
                1,
                8,
                when,
                Optional.empty(),
                List.of(
                    new Target("micronaut", "event-loop", "1", Map.of("threads", "event-loop")),
                    new Target(
                        "micronaut-again", "event-loop", "1", Map.of("threads", "event-loop"))))
            .withMeasurements(measurements)
            .finished(when.plusSeconds(60), status));
  }

  private static Measurement measured(String target, int round, double factor) {
    return new Measurement(
        target,
        "simple",
        Optional.of(new Load.Closed(32)),
        round,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        Map.of(
            Metric.CPU_US_PER_REQUEST,
            Metric.CPU_US_PER_REQUEST.of(30 * factor),
            Metric.THROUGHPUT_RPS,
            Metric.THROUGHPUT_RPS.of(9_000 / factor)),
        Map.of(),
        Optional.empty(),
        List.of());
  }
}
