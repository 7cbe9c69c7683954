package io.catalogbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JmhIT {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration GRACE = Duration.ofSeconds(30);

  @Test
  void aSuiteIsMeasuredAndTold(@TempDir Path work) throws IOException, InterruptedException {
    Path out = work.resolve("run");
    try (HarnessProcess harness =
        HarnessProcess.start(work, "jmh", "serialization", "smoke", "--out", out.toString())) {
      int exitCode = harness.exitCode(LIMIT);
      Run run = new RunDirectory(out).run();
      assertThat(exitCode)
          .as(harness.output())
          .isEqualTo(run.status() == RunStatus.COMPLETE ? 0 : 2);
      assertThat(run.suite().orElseThrow().cells()).hasSize(5);
      assertThat(run.measurements()).hasSizeGreaterThanOrEqualTo(5);
      for (String file :
          List.of("environment.json", "index.html", "summary.md", "results.csv", "junit.xml")) {
        assertThat(out.resolve(file)).isNotEmptyFile();
      }
    }
  }

  @Test
  void anUnknownCodecIsRefusedWithTheListAndLeavesNoFolder(@TempDir Path work)
      throws IOException, InterruptedException {
    Path out = work.resolve("run");
    try (HarnessProcess harness =
        HarnessProcess.start(
            work, "jmh", "smoke", "--codecs", "jakson2", "--out", out.toString())) {
      assertThat(harness.exitCode(LIMIT)).isEqualTo(2);
      assertThat(harness.output())
          .contains("there is no codec 'jakson2'; did you mean 'jackson2'? There are: jackson2,");
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void anInterruptedSuiteKeepsWhatWasMeasuredAndLeavesNothingBehind(@TempDir Path work)
      throws IOException, InterruptedException {
    Path out = work.resolve("run");
    try (HarnessProcess harness =
        HarnessProcess.start(work, "jmh", "quick", "--out", out.toString())) {
      harness.await(out.resolve("jmh/serialization.json"), LIMIT);
      harness.terminate();
      assertThat(harness.exitCode(GRACE)).isNotZero();
      assertThat(harness.left(GRACE)).isEmpty();
      Run run = new RunDirectory(out).run();
      assertThat(run.status()).isNotEqualTo(RunStatus.COMPLETE);
      assertThat(run.finishedAt()).isPresent();
      assertThat(run.measurements()).extracting(Measurement::scenario).isNotEmpty();
      assertThat(run.warnings()).extracting("code").contains("interrupted");
      assertThat(out.resolve("index.html")).isNotEmptyFile();
    }
  }
}
