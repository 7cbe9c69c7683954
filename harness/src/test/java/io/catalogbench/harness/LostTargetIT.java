package io.catalogbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.infra.Infrastructure;
import io.catalogbench.infra.InfrastructureSettings;
import io.catalogbench.infra.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that does not come up, among others that do. */
final class LostTargetIT {

  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  private static final String PLAN =
      """
      name: mine
      description: one window of each
      targets: [broken, micronaut]
      disturbance-percent: 100
      warm-up: {duration: 500ms, bursts: 1}
      closed: {connections: 4, settle: 100ms, measure: 500ms}
      scenarios: [{name: simple}]
      """;

  private static final String BROKEN =
      """
      name: broken
      model: none
      command: [sh, -c, "echo cannot open postgresql://me:secret@db/mine; exit 3", "${port}"]
      """;

  private final List<Path> links = new ArrayList<>();

  @Test
  void theOthersAreMeasured(@TempDir Path work) throws IOException, InterruptedException {
    Path out = work.resolve("out");
    try (HarnessProcess harness = harness(work, "--out", out.toString())) {
      assertThat(harness.exitCode(LIMIT)).as(harness.output()).isEqualTo(2);
      Run run = new RunDirectory(out).run();
      assertThat(run.status()).isEqualTo(RunStatus.PARTIAL);
      assertThat(of("broken", run)).singleElement().satisfies(LostTargetIT::failedWithTheLastWords);
      assertThat(of("micronaut", run))
          .singleElement()
          .extracting(Measurement::status)
          .isNotEqualTo(MeasurementStatus.FAILED);
    }
  }

  @Test
  void withoutAnyOtherTheRunFailsAndNoFileTellsThePasswordOfADatabase(@TempDir Path work)
      throws IOException, InterruptedException {
    Path out = work.resolve("out");
    try (Infrastructure own = Infrastructure.start(InfrastructureSettings.embedded());
        Services services = own.services("reader");
        HarnessProcess harness =
            harness(
                work,
                "--targets",
                "broken",
                "--postgres",
                services.postgres().toString(),
                "--out",
                out.toString())) {
      assertThat(services.postgres().getUserInfo()).isEqualTo("catalog:catalog");
      assertThat(harness.exitCode(LIMIT)).as(harness.output()).isEqualTo(2);
    }
    Run run = new RunDirectory(out).run();
    assertThat(run.status()).isEqualTo(RunStatus.FAILED);
    assertThat(run.measurements()).singleElement().satisfies(LostTargetIT::failedWithTheLastWords);
    assertThat(run.command())
        .contains(" --postgres 'postgresql://catalog:***@")
        .contains(work.resolve("mine.yaml").toString());
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(Files::isRegularFile).toList())
          .extracting(file -> file.getFileName().toString())
          .contains("run.json", "index.html");
    }
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(file).content().doesNotContain("catalog:catalog@"));
    }
  }

  private static void failedWithTheLastWords(Measurement measurement) {
    assertThat(measurement.status()).isEqualTo(MeasurementStatus.FAILED);
    assertThat(measurement.reason().orElseThrow())
        .contains("broken ended with exit code 3 before it was ready")
        .contains("cannot open postgresql://me:***@db/mine");
  }

  private static List<Measurement> of(String target, Run run) {
    return run.measurements().stream().filter(one -> one.target().equals(target)).toList();
  }

  @AfterEach
  void unlink() throws IOException {
    for (Path link : links) {
      Files.delete(link);
    }
  }

  /** Works in a repository with our programs and a target of its own. */
  private HarnessProcess harness(Path work, String... options) throws IOException {
    Path root = Files.createDirectories(work.resolve("repository"));
    for (String program : List.of("gatling", "catalog-micronaut")) {
      links.add(Files.createSymbolicLink(root.resolve(program), REPOSITORY.resolve(program)));
    }
    Files.createDirectories(root.resolve("plans"));
    Path targets = Files.createDirectories(root.resolve("targets"));
    Files.copy(REPOSITORY.resolve("targets/micronaut.yaml"), targets.resolve("micronaut.yaml"));
    Files.writeString(targets.resolve("broken.yaml"), BROKEN);
    Files.writeString(work.resolve("mine.yaml"), PLAN);
    return HarnessProcess.in(
        root,
        work,
        Stream.concat(Stream.of("run", work.resolve("mine.yaml").toString()), Stream.of(options))
            .toArray(String[]::new));
  }
}
