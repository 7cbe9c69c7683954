package io.catalogbench.load.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.contract.load.LoadScenario;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadFileTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void readsEveryField() throws Exception {
    String digest = "0f".repeat(32);
    Load load =
        read(
            """
            {"baseUrl": "http://127.0.0.1:8080", "out": "results", "seed": 42,
             "warmUp": {"seconds": 7.5, "pauseSeconds": 1, "bursts": 2, "connections": 32,
                        "scenarios": ["simple", "user-by-id"]},
             "segments": [
               {"id": "a", "scenario": "simple", "model": "closed", "connections": 32,
                "settleMillis": 300, "measureMillis": 3000},
               {"id": "b", "scenario": "simple", "model": "open", "ratePerSecond": 0.5,
                "connections": 16, "settleMillis": 0, "measureMillis": 1000}],
             "expectedBodies": {"/api/simple": "DIGEST"}}
            """
                .replace("DIGEST", digest));

    assertThat(load.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
    assertThat(load.out()).isEqualTo(Path.of("results"));
    assertThat(load.seed()).isEqualTo(42);
    assertThat(load.warmUp())
        .hasValue(
            new WarmUp(
                Duration.ofMillis(7500),
                Duration.ofSeconds(1),
                2,
                32,
                List.of(LoadScenario.SIMPLE, LoadScenario.USER_BY_ID)));
    assertThat(load.segments())
        .containsExactly(
            new Segment(
                "a",
                LoadScenario.SIMPLE,
                LoadModel.CLOSED,
                OptionalDouble.empty(),
                Arrivals.EVEN,
                Optional.empty(),
                32,
                Duration.ofMillis(300),
                Duration.ofSeconds(3),
                Segment.INTERVAL),
            new Segment(
                "b",
                LoadScenario.SIMPLE,
                LoadModel.OPEN,
                OptionalDouble.of(0.5),
                Arrivals.EVEN,
                Optional.empty(),
                16,
                Duration.ZERO,
                Duration.ofSeconds(1),
                Segment.INTERVAL));
    assertThat(load.expectedBodies()).isEqualTo(Map.of("/api/simple", digest));
    assertThat(load.users()).isEqualTo(32);
  }

  @Test
  void readsTheExampleInTheDocumentation() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "load.md"));
    String begin = "```json\n";
    int from = page.indexOf(begin) + begin.length();

    assertThat(read(page.substring(from, page.indexOf("```", from))).segments()).hasSize(2);
  }

  @Test
  void doesWithoutWarmUpAndExpectedBodies() throws Exception {
    Load load =
        read(
            """
            {"baseUrl": "http://127.0.0.1:8080/", "out": "results", "seed": 1, "segments": [
               {"id": "a", "scenario": "simple", "model": "closed", "connections": 1,
                "settleMillis": 0, "measureMillis": 1}]}
            """);

    assertThat(load.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
    assertThat(load.warmUp()).isEmpty();
    assertThat(load.expectedBodies()).isEmpty();
  }

  @Test
  void readsASurgeAndTheLengthOfIntervals() throws Exception {
    Segment segment =
        read(surging("\"fromMillis\": 500, \"untilMillis\": 1500")).segments().getFirst();

    assertThat(segment.surge())
        .hasValue(new Segment.Surge(3, Duration.ofMillis(500), Duration.ofMillis(1500)));
    assertThat(segment.interval()).isEqualTo(Duration.ofMillis(200));
    assertThat(segment.at(70).ratePerSecond()).hasValue(70);
  }

  @Test
  void refusesASurgeThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> read(surging("\"fromMillis\": 1500, \"untilMillis\": 500")))
        .hasMessageContaining("segments[0].surge.untilMillis must not be before fromMillis");
  }

  private static String surging(String when) {
    return """
    {"baseUrl": "http://127.0.0.1:8080/", "out": "results", "seed": 1, "segments": [
       {"id": "a", "scenario": "simple", "model": "open", "ratePerSecond": 50,
        "connections": 1, "settleMillis": 0, "measureMillis": 2000, "intervalMillis": 200,
        "surge": {"factor": 3, WHEN}}]}
    """
        .replace("WHEN", when);
  }

  @Test
  void reportsAllFaultsOfAFileTogether() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    {"baseUrl": "ftp://x", "seed": 1.5, "sed": 1, "conducted": "yes",
                     "warmUp": {"seconds": -1, "pauseSeconds": 1, "bursts": 0, "connections": 1,
                                "scenarios": ["sipmle"]},
                     "segments": [
                       {"id": "a/b", "scenario": "simple", "model": "closed", "ratePerSecond": 5,
                        "connections": 0, "settleMillis": 0, "measureMillis": 1, "arrivals": "even"},
                       {"id": "b", "scenario": "simple", "model": "half-open", "connections": 1,
                        "settleMillis": 0, "measureMillis": "1"},
                       {"id": "b", "scenario": "simple", "model": "open", "connections": 1, "arrivals": "often",
                        "settleMillis": 0, "measureMillis": 1}],
                     "expectedBodies": {"/api/simple": "beef"}}
                    """))
        .isInstanceOf(LoadFileException.class)
        .satisfies(
            e ->
                assertThat(
                        String.valueOf(e.getMessage())
                            .lines()
                            .map(line -> line.replaceFirst(".*json: ", "")))
                    .containsExactlyInAnyOrder(
                        "baseUrl must look like http://HOST:PORT, not ftp://x",
                        "out is missing",
                        "seed must be a whole number from -9223372036854775808 to"
                            + " 9223372036854775807, not 1.5",
                        "conducted must be true or false, not \"yes\"",
                        "warmUp.seconds must be a number from 0 to 600, not -1",
                        "warmUp.bursts must be a whole number from 1 to 100, not 0",
                        "warmUp.scenarios sipmle is unknown; known are "
                            + String.join(", ", LoadScenario.labels()),
                        "segments[0].id must be letters, digits, . _ - (at most 100), not a/b",
                        "segments[0].ratePerSecond belongs to the open model only",
                        "segments[0].arrivals belongs to the open model only",
                        "segments[0].connections must be a whole number from 1 to 10000, not 0",
                        "segments[1].model must be closed or open, not half-open",
                        "segments[1].measureMillis must be a whole number from 1 to 86400000,"
                            + " not \"1\"",
                        "segments[2].id b is there twice",
                        "segments[2].ratePerSecond is missing",
                        "segments[2].arrivals must be even or poisson, not often",
                        "expectedBodies maps a path to a SHA-256 of 64 hexadecimal digits,"
                            + " not /api/simple to beef",
                        "sed is unknown; known are baseUrl, conducted, expectedBodies, out, seed,"
                            + " segments, warmUp"));
  }

  @Test
  void saysWhereTheJsonIsBroken() {
    assertThatThrownBy(() -> read("{\"baseUrl\": \n  nonsense}"))
        .isInstanceOf(LoadFileException.class)
        .hasMessageContaining("line 2, column");
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatThrownBy(() -> LoadFile.read(folder.resolve("absent.json")))
        .isInstanceOf(LoadFileException.class)
        .hasMessageContaining("absent.json: can't be read");
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThatThrownBy(() -> read("[]"))
        .isInstanceOf(LoadFileException.class)
        .hasMessageContaining("the document must be an object");
  }

  private Load read(String json) throws IOException, LoadFileException {
    Path file = folder.resolve("load.json");
    Files.writeString(file, json);
    return LoadFile.read(file);
  }
}
