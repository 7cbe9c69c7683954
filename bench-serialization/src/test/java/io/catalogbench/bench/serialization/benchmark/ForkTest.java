package io.catalogbench.bench.serialization.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.bench.launcher.Cell;
import io.catalogbench.bench.launcher.JmhForkRunner;
import io.catalogbench.bench.launcher.Outcome;
import io.catalogbench.bench.launcher.Plan;
import io.catalogbench.bench.launcher.Work;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts real forks, as short as can be. */
class ForkTest {

  private static final Plan SHORT =
      new Plan(
          "short", 1, 1, Duration.ofMillis(50), 2, Duration.ofMillis(50), Duration.ofMinutes(1));

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final JmhForkRunner runner =
      new JmhForkRunner(SHORT, new PrintStream(log, true, StandardCharsets.UTF_8));

  @Test
  void aForkGivesItsIterationsItsAllocationAndItsJvm(@TempDir Path directory) {
    Outcome outcome = runner.run(cell("DSL_JSON", "COMPLEX_1"));

    assertThat(outcome)
        .as(log::toString)
        .isInstanceOfSatisfying(
            Outcome.Measured.class,
            measured -> {
              assertThat(measured.iterations())
                  .hasSizeBetween(1, 2)
                  .allMatch(iteration -> iteration.nanos() > 1)
                  .allMatch(iteration -> iteration.stepNanos() > 0.1)
                  .allMatch(iteration -> iteration.stepNanos() < 100);
              assertThat(measured.allocatedBytes()).isGreaterThan(300);
              assertThat(measured.jvm()).contains("-XX:+UseSerialGC", "-Xmx1g");
            });

    runner.keep();
    runner.run(cell("DSL_JSON", "COMPLEX_1"));
    runner.keep();
    runner.writeRaw(directory.resolve("raw.json"));
    JsonNode raw = new JsonMapper().readTree(directory.resolve("raw.json"));
    assertThat(raw.get(0).get("benchmark").asString()).endsWith("WriteBenchmark.bytes");
    assertThat(raw.get(0).get("forks").asInt()).isEqualTo(2);
    assertThat(raw.get(0).get("params").get("payload").asString()).isEqualTo("COMPLEX_1");
    JsonNode rawData = raw.get(0).get("primaryMetric").get("rawData");
    assertThat(rawData.size()).isEqualTo(2);
    assertThat(rawData.get(0).size()).isEqualTo(2);
  }

  @Test
  void aCodecThatIsNotExactIsRefusedInTheForkToo() {
    assertThat(runner.run(cell("DSL_JSON_REFLECTION", "COMPLEX_1")))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed ->
                assertThat(failed.reason()).startsWith("refused: writes").contains("created_at"));
  }

  private static Cell cell(String codec, String payload) {
    return new Cell(
        "write/bytes",
        codec,
        WriteBenchmark.class.getName() + ".bytes",
        Map.of("codec", codec, "payload", payload),
        Work.ONE,
        null,
        null,
        true);
  }
}
