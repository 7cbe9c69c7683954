package io.catalogbench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.load.file.Arrivals;
import io.catalogbench.load.file.LoadModel;
import io.catalogbench.load.file.Segment;
import io.catalogbench.load.record.BodyCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A segment whose one user is walked through its life by the test. */
class SegmentRunTest {

  private final ByteArrayOutputStream events = new ByteArrayOutputStream();
  private final Path folder;

  SegmentRunTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void writesItsFilesWhenTheLastUserLeaves() throws Exception {
    try (Conductor conductor = new Conductor(new RunClock())) {
      live(segment(conductor).join());
      assertThat(conductor.stopped()).isNotDone();
    }

    assertThat(events.toString(UTF_8).lines().map(line -> line.replaceFirst(" \\d+$", "")))
        .containsExactly("@SEGMENT a begin", "@SEGMENT a end");
    assertThat(Files.readString(folder.resolve("a.json"))).contains("\"complete\" : true");
    assertThat(folder.resolve("a.hlog")).isNotEmptyFile();
  }

  @Test
  void stopsTheRunWhenAFileCanNotBeWritten() throws IOException {
    Files.createDirectory(folder.resolve("a.hlog"));

    try (Conductor conductor = new Conductor(new RunClock())) {
      live(segment(conductor).join());
      assertThat(conductor.stopped().join()).contains("a.hlog");
    }
  }

  @Test
  void aSegmentThatIsLeftOutWritesNothing() {
    try (Conductor conductor = new Conductor(new RunClock())) {
      SegmentRun segment = segment(conductor);
      segment.skip();
      live(segment.join());
      assertThat(conductor.stopped()).isNotDone();
    }

    assertThat(events.toString(UTF_8)).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  private SegmentRun segment(Conductor conductor) {
    Segment segment =
        new Segment(
            "a",
            LoadScenario.SIMPLE,
            LoadModel.CLOSED,
            OptionalDouble.empty(),
            Arrivals.EVEN,
            Optional.empty(),
            1,
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            Segment.INTERVAL);
    return new SegmentRun(
        segment,
        RequestSequence.of(LoadScenario.SIMPLE, 1, 0, 1),
        42,
        BodyCheck.expecting(Map.of()),
        folder,
        new Events(new PrintStream(events, true, UTF_8)),
        conductor,
        new Liveness());
  }

  private static void live(VirtualUser user) {
    while (user.next()) {
      user.path();
      user.answered(200);
    }
  }
}
