package io.catalogbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that does not answer beside a PostgreSQL that starts at the same time. */
final class DeadServiceIT {

  @Test
  void nothingElseIsTold(@TempDir Path work) throws IOException, InterruptedException {
    try (HarnessProcess harness =
        HarnessProcess.start(work, "verify", "--redis", "redis://127.0.0.1:1")) {
      assertThat(harness.exitCode(Duration.ofMinutes(3))).isEqualTo(2);
      assertThat(harness.output().lines())
          .singleElement()
          .asString()
          .startsWith("cannot connect to Redis at 127.0.0.1:1");
    }
  }
}
