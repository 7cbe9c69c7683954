package io.catalogbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EndedRunIT {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration GRACE = Duration.ofSeconds(30);

  private static final String PLAN =
      """
      name: mine
      description: more rounds than anybody waits for
      targets: [floor]
      rounds: 50
      disturbance-percent: 100
      warm-up: {duration: 500ms, bursts: 1}
      closed: {connections: 4, settle: 100ms, measure: 500ms}
      scenarios: [{name: simple}]
      """;

  @Test
  void anInterruptedRunKeepsWhatWasMeasuredAndLeavesNothingBehind(@TempDir Path work)
      throws IOException, InterruptedException {
    Path out = work.resolve("run");
    try (HarnessProcess harness = measuring(work, out)) {
      harness.terminate();
      assertThat(harness.exitCode(GRACE)).isNotZero();
      assertThat(harness.left(GRACE)).isEmpty();
      Run run = new RunDirectory(out).run();
      assertThat(run.status()).isEqualTo(RunStatus.PARTIAL);
      assertThat(run.finishedAt()).isPresent();
      assertThat(run.measurements()).isNotEmpty();
      assertThat(run.warnings()).extracting("code").contains("interrupted");
      assertThat(out.resolve("index.html")).isNotEmptyFile();
    }
  }

  @Test
  void aKilledRunCanBeReadAndLeavesNothingBehind(@TempDir Path work)
      throws IOException, InterruptedException {
    Path out = work.resolve("run");
    try (HarnessProcess harness = measuring(work, out)) {
      harness.kill();
      assertThat(harness.left(GRACE)).isEmpty();
      Run run = new RunDirectory(out).run();
      assertThat(run.status()).isEqualTo(RunStatus.PARTIAL);
      assertThat(run.finishedAt()).isEmpty();
      assertThat(run.measurements()).isNotEmpty();
    }
  }

  /** A run that has measured something in its first round, and has others before it. */
  private static HarnessProcess measuring(Path work, Path out)
      throws IOException, InterruptedException {
    Path plan = Files.writeString(work.resolve("mine.yaml"), PLAN);
    HarnessProcess harness =
        HarnessProcess.start(work, "run", plan.toString(), "--out", out.toString());
    harness.await(out.resolve("measurements.jsonl"), LIMIT);
    assertThat(harness.seen()).as("server, generator, PostgreSQL at least").isGreaterThan(2);
    return harness;
  }
}
