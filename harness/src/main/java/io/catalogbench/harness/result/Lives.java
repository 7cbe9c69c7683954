package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the suite of caches simulated, as it left it beside its measurements. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Lives(List<Life> lives) {

  Lives {
    lives = List.copyOf(lives);
  }

  /** Those below a run's directory; none where nothing was simulated. */
  static List<Life> in(Path directory) throws IOException {
    Path file = directory.resolve("jmh").resolve("lives.json");
    return Files.exists(file) ? ResultJson.read(file, Lives.class).lives() : List.of();
  }
}
