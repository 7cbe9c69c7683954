package io.catalogbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SmokeIT {

  /** A machine that does something else meanwhile takes its time. */
  private static final Duration LIMIT = Duration.ofMinutes(6);

  @Test
  void aRunMeasuresBothServersAndLeavesNothingBehind(@TempDir Path work)
      throws IOException, InterruptedException {
    Path out = work.resolve("run");
    try (HarnessProcess harness =
        HarnessProcess.start(work, "run", "smoke", "--out", out.toString())) {
      int exitCode = harness.exitCode(LIMIT);
      Run run = new RunDirectory(out).run();
      assertThat(run.status()).as(harness.output()).isEqualTo(RunStatus.COMPLETE);
      assertThat(run.targets()).extracting("name").containsExactly("spring-mvc", "micronaut");
      assertThat(run.measurements()).hasSize(14);
      for (Measurement measurement : run.measurements()) {
        assertThat(measurement.status()).isNotEqualTo(MeasurementStatus.FAILED);
        assertThat(measurement.metrics())
            .containsKeys(Metric.CPU_US_PER_REQUEST, Metric.ALLOC_BYTES_PER_REQUEST);
        assertThat(measurement.reason().orElse(""))
            .doesNotContain("differed", "bodies", "acknowledged");
        assertThat(Metric.HIT_RATIO.in(measurement).isPresent())
            .as("%s asks the cache", measurement.scenario())
            .isEqualTo(measurement.scenario().equals("product-list-warm"));
      }
      boolean allOk = run.measurements().stream().allMatch(Measurement::ok);
      assertThat(exitCode).as(harness.output()).isEqualTo(allOk ? 0 : 2);
      for (String file :
          List.of("environment.json", "index.html", "summary.md", "results.csv", "junit.xml")) {
        assertThat(out.resolve(file)).isNotEmptyFile();
      }
      assertThat(harness.left(Duration.ofSeconds(15))).isEmpty();
    }
  }
}
