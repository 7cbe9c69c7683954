package io.catalogbench.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunDirectoryTest {

  private static final Instant START = Instant.parse("2001-02-03T04:05:06Z");
  private static final Measurement CLOSED =
      new Measurement(
          "alpha",
          "greeting",
          Optional.of(new Load.Closed(8)),
          1,
          1,
          MeasurementStatus.OK,
          Optional.empty(),
          Map.of(Metric.THROUGHPUT_RPS, Metric.THROUGHPUT_RPS.of(1000)),
          Map.of(),
          Optional.empty(),
          List.of());
  private static final Measurement OPEN =
      new Measurement(
          "alpha",
          "greeting",
          Optional.of(new Load.Open(250.5, Optional.of(4))),
          2,
          1,
          MeasurementStatus.INVALID,
          Optional.of("the generator was late"),
          Map.of(Metric.CPU_US_PER_REQUEST, Metric.CPU_US_PER_REQUEST.of(40.25)),
          Map.of(LatencyKind.RESPONSE, new Latency(10, 1, 2, 3, 4, 5)),
          Optional.of("samples/alpha.hlog"),
          List.of(Warning.of("short-window", "The window was short", "measure longer")));

  @TempDir Path temporary;
  private RunDirectory directory;

  @BeforeEach
  void create() throws IOException {
    directory = RunDirectory.create(temporary.resolve("run"));
  }

  @Test
  void aRunIsReadAsItWasWritten() throws IOException {
    Run run = run().withMeasurements(List.of(CLOSED, OPEN)).withComparisons(List.of(comparison()));
    directory.write(run.finished(START.plusSeconds(60), RunStatus.COMPLETE));
    assertThat(directory.run()).isEqualTo(run.finished(START.plusSeconds(60), RunStatus.COMPLETE));
  }

  @Test
  void everyKindOfLoadIsReadAsItWasWritten() throws IOException {
    List<Measurement> measurements =
        Stream.<Load>of(
                new Load.Step(1_212, 64, Arrivals.POISSON, 2),
                new Load.Ladder(50, 64, Arrivals.POISSON),
                new Load.Surge(50, 150, 64, Arrivals.EVEN, 3_000, 4_000, 12_000),
                new Load.CrossCheck("wrk", 100),
                outage(OutagePhase.BEFORE),
                outage(OutagePhase.BEGINS),
                outage(OutagePhase.LASTS),
                outage(OutagePhase.OVER))
            .map(load -> Measurement.failed("alpha", "greeting", load, 1, 1, "it was not tried"))
            .toList();
    directory.write(run().withMeasurements(measurements));
    assertThat(directory.run().measurements()).isEqualTo(measurements);
  }

  private static Load outage(OutagePhase phase) {
    return new Load.Open(
        500,
        Optional.of(32),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(phase));
  }

  @Test
  void tellsWhichShareOfItsTimeItMeasured() {
    Run measured = run().withMeasurements(List.of(window(1, 20_000), window(2, 16_000)));
    assertThat(measured.measuringRatio()).as("still runs").isEmpty();
    Run ended = measured.finished(START.plusSeconds(60), RunStatus.COMPLETE);
    assertThat(ended.measuringRatio()).hasValue(0.6);
    assertThat(ended.withWarning(Warning.of("resumed", "it had a break")).measuringRatio())
        .isEmpty();
    assertThat(
            run()
                .withMeasurements(List.of(CLOSED))
                .finished(START.plusSeconds(60), RunStatus.COMPLETE)
                .measuringRatio())
        .as("of windows that do not tell how long they were")
        .isEmpty();
  }

  private static Measurement window(int round, double millis) {
    return new Measurement(
        "alpha",
        "greeting",
        Optional.of(new Load.Closed(8)),
        round,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        Map.of(Metric.WINDOW_MS, Metric.WINDOW_MS.of(millis)),
        Map.of(),
        Optional.empty(),
        List.of());
  }

  @Test
  void theShapeIsTheDocumentedOne() throws IOException {
    directory.write(run().withMeasurements(List.of(OPEN)));
    assertThat(Files.readString(directory.path().resolve("run.json")))
        .contains("\"status\" : \"partial\"")
        .contains("\"startedAt\" : \"2001-02-03T04:05:06Z\"")
        .contains("\"model\" : \"open\"")
        .contains("\"rate\" : 250.5")
        .contains("\"cpu_us_per_request\" : {")
        .contains("\"direction\" : \"lower_is_better\"")
        .contains("\"response\" : {")
        .contains("\"p999\" : 4")
        .doesNotContain("finishedAt")
        .doesNotContain("null");
  }

  @Test
  void aKilledRunHasTheMeasurementsThatWereAppended() throws IOException {
    directory.write(run());
    directory.append(CLOSED);
    directory.append(OPEN);
    assertThat(directory.run()).isEqualTo(run().withMeasurements(List.of(CLOSED, OPEN)));
    assertThat(directory.run().status()).isEqualTo(RunStatus.PARTIAL);
  }

  @Test
  void aLineCutShortByTheEndIsLeftOut() throws IOException {
    directory.write(run());
    directory.append(CLOSED);
    Files.writeString(
        directory.path().resolve("measurements.jsonl"),
        "{\"target\":\"al",
        StandardOpenOption.APPEND);
    assertThat(directory.run().measurements()).containsExactly(CLOSED);
  }

  @Test
  void theEnvironmentIsReadAsItWasWritten() throws IOException {
    Environment environment =
        new Environment(
                2,
                "Test CPU",
                1 << 30,
                "Kernel 1",
                "System 1",
                "JDK 1",
                Optional.empty(),
                "server on core 0",
                Optional.of(new Git("0123456789abcdef", true)),
                List.of())
            .with(
                new Busyness(
                    "before",
                    START,
                    Optional.of(0.5),
                    Optional.empty(),
                    Optional.of(0.02),
                    Optional.of(18.5)));
    assertThat(directory.environment()).isEmpty();
    directory.write(environment);
    assertThat(directory.environment()).contains(environment);
  }

  @Test
  void aFileThatIsNotARunIsRefusedWithThePathOfEachFault() throws IOException {
    directory.write(run().withMeasurements(List.of(CLOSED)));
    Path file = directory.path().resolve("run.json");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"value\" : 1000.0", "\"value\" : \"fast\"")
            .replace("\"dirty\" : true", "\"dirty\" : 1"));
    FormatException refusal = catchThrowableOfType(FormatException.class, directory::run);
    assertThat(refusal).hasMessageContaining(file.toString());
    assertThat(refusal.faults())
        .hasSize(2)
        .anySatisfy(
            fault -> assertThat(fault).startsWith("/measurements/0/metrics/throughput_rps/value: "))
        .anySatisfy(fault -> assertThat(fault).startsWith("/git/dirty: "));
  }

  @Test
  void aMeasurementThatIsNotOkNeedsAReason() throws IOException {
    directory.write(run().withMeasurements(List.of(CLOSED)));
    Path file = directory.path().resolve("run.json");
    Files.writeString(
        file, Files.readString(file).replace("\"status\" : \"ok\"", "\"status\" : \"failed\""));
    assertThatThrownBy(directory::run)
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("/measurements/0")
        .hasMessageContaining("reason");
  }

  @Test
  void samplesOutsideTheDirectoryAreRefused() {
    Measurement elsewhere =
        new Measurement(
            OPEN.target(),
            OPEN.scenario(),
            OPEN.load(),
            OPEN.round(),
            OPEN.slot(),
            OPEN.status(),
            OPEN.reason(),
            OPEN.metrics(),
            OPEN.latency(),
            Optional.of("../../elsewhere.hlog"),
            List.of());
    assertThatThrownBy(() -> directory.curves(elsewhere))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("elsewhere.hlog");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|/: the file is empty",
        "{\"schema\": 1,|/: the text ends in the middle, in line 1: it is only a part",
        "{\"schema\": 1, \"id\": \"a|/: the text ends in the middle, in line 1: it is only a part",
        "no JSON|/: line 1, column 1: Unrecognized token 'no'",
        "{\"schema\": 2}|/schema: 2 is unknown, this version reads 1: use the one that wrote the"
            + " file",
        "[]|/: array found, object expected"
      })
  void whatIsNoRunIsRefusedWithOneReason(String text, String reason) throws IOException {
    Files.writeString(directory.path().resolve("run.json"), text);
    FormatException refusal = catchThrowableOfType(FormatException.class, directory::run);
    assertThat(refusal.faults()).singleElement().asString().startsWith(reason);
    assertThat(refusal).hasMessageNotContaining("Source:");
  }

  private static Run run() {
    return Run.begun(
        "run",
        "tiny",
        "./bench run tiny --seed 7",
        7,
        2,
        START,
        Optional.of(new Git("0123456789abcdef", true)),
        List.of(new Target("alpha", "platform", "Alpha 1", Map.of("threads", "8"))));
  }

  private static Comparison comparison() {
    return new Comparison(
        "greeting",
        Optional.of(new Load.Closed(8)),
        Metric.CPU_US_PER_REQUEST,
        "alpha",
        "beta",
        Optional.of(1.1),
        Optional.of(0.9),
        Optional.of(1.3),
        0.9,
        0.05,
        2,
        Optional.of(0.2),
        Optional.of(12),
        Verdict.INCONCLUSIVE,
        List.of());
  }
}
