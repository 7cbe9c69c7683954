package io.catalogbench.load.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.load.CheckFile;
import io.catalogbench.load.file.Arrivals;
import io.catalogbench.load.file.LoadModel;
import io.catalogbench.load.file.Segment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window is [1,000,000, 2,000,000). */
class SegmentRecorderTest {

  @TempDir private Path folder = Path.of("");

  private final Window window = new Window();
  private final SegmentRecorder recorder =
      new SegmentRecorder(window, BodyCheck.expecting(Map.of()));

  @BeforeEach
  void openWindow() {
    window.open(1_000_000);
    window.close(2_000_000);
  }

  @Test
  void throughputCountsWhatWasAnsweredInsideTheWindow() throws Exception {
    recorder.answered(900_000, 0, 900_000, 999_999, 200);
    recorder.answered(900_000, 0, 900_000, 1_000_000, 200);
    recorder.answered(1_900_000, 0, 1_900_000, 1_999_999, 200);
    recorder.answered(1_900_000, 0, 1_900_000, 2_000_000, 200);

    SegmentResult result = result();
    assertThat(result.completed()).isEqualTo(2);
    assertThat(result.completedPerSecond()).isEqualTo(2_000);
    assertThat(result.requests()).isEqualTo(4);
  }

  @Test
  void latencyIsOfTheRequestsThatWereDueInsideTheWindowHoweverLateTheyEnd() throws Exception {
    recorder.answered(999_999, 0, 999_999, 1_500_000, 200);
    recorder.answered(1_999_999, 0, 2_500_000, 3_000_000, 200);
    recorder.answered(2_000_000, 0, 2_000_000, 2_000_001, 200);

    SegmentResult result = result();
    assertThat(result.offered()).isEqualTo(1);
    assertThat(result.achieved()).isEqualTo(1);
    assertThat(result.latency().keySet()).containsExactly("lag", "lateness", "response", "service");
    assertThat(max(result, "service")).isBetween(500_000L, 500_500L);
    assertThat(max(result, "response")).isBetween(1_000_001L, 1_001_001L);
    assertThat(max(result, "lag")).isBetween(500_001L, 500_501L);
  }

  @Test
  void onlyAFreeConnectionMakesTheGeneratorLate() throws Exception {
    recorder.answered(1_000_000, 1_400_000, 1_410_000, 1_600_000, 200);
    recorder.answered(1_500_000, 1_000_000, 1_520_000, 1_600_000, 200);

    SegmentResult result = result();
    assertThat(max(result, "lag")).isBetween(410_000L, 410_500L);
    assertThat(max(result, "lateness")).isBetween(20_000L, 20_050L);
  }

  @Test
  void aRequestSentEarlyIsCountedFromThen() throws Exception {
    recorder.answered(1_500_000, 0, 1_400_000, 1_600_000, 200);

    SegmentResult result = result();
    assertThat(max(result, "response")).isEqualTo(max(result, "service"));
    assertThat(max(result, "lag")).isZero();
  }

  @Test
  void failuresAreCountedByKindAndKeptOutOfTheLatencyOfGoodAnswers() throws Exception {
    recorder.answered(1_100_000, 0, 1_100_000, 1_200_000, 503);
    recorder.failed(1_100_000, 1_300_000, FailureKind.TIMEOUT);
    recorder.abandoned(1_900_000);

    SegmentResult result = result();
    assertThat(result.completed()).isZero();
    assertThat(result.statuses()).isEqualTo(Map.of("503", 1L));
    assertThat(result.errors()).isEqualTo(Map.of("timeout", 1L));
    assertThat(result.offered()).isEqualTo(3);
    assertThat(result.achieved()).isZero();
    assertThat(result.abandoned()).isEqualTo(1);
    assertThat(result.latency().keySet()).containsExactly("failed");
  }

  @Test
  void theHistogramLogHoldsWhatTheSummaryTells() throws Exception {
    for (int i = 1; i <= 1_000; i++) {
      recorder.answered(1_500_000, 0, 1_500_000 + i, 1_500_000 + 3L * i, 200);
    }

    SegmentResult result = result();

    Histogram service = new Histogram(1, Samples.HIGHEST_NANOS, 3);
    HistogramLogReader reader = new HistogramLogReader(folder.resolve("a.hlog").toFile());
    while (reader.hasNext()) {
      if (reader.nextIntervalHistogram() instanceof Histogram interval
          && "service".equals(interval.getTag())) {
        service.add(interval);
      }
    }
    assertThat(LatencySummary.of(service)).isEqualTo(result.latency().get("service"));
    assertThat(service.getTotalCount()).isEqualTo(1_000);
    assertThat(service.getValueAtPercentile(50)).isBetween(1_000L, 1_001L);
  }

  @Test
  void thePercentilesAreThoseOfTheRawValues() throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    long[] raw =
        random
            .doubles(100_000)
            .mapToLong(u -> Math.round(100_000 * Math.pow(1 - u, -1.5)))
            .toArray();
    Histogram histogram = new Histogram(1, Samples.HIGHEST_NANOS, 3);
    for (long nanos : raw) {
      recorder.answered(1_500_000, 0, 1_500_000, 1_500_000 + nanos, 200);
      histogram.recordValue(Math.min(nanos, Samples.HIGHEST_NANOS));
    }

    LatencySummary response = Optional.ofNullable(result().latency().get("response")).orElseThrow();

    assertThat(response).isEqualTo(LatencySummary.of(histogram));
    Arrays.sort(raw);
    assertThat(response.p50()).isCloseTo(raw[49_999], withPercentage(0.1));
    assertThat(response.p90()).isCloseTo(raw[89_999], withPercentage(0.1));
    assertThat(response.p99()).isCloseTo(raw[98_999], withPercentage(0.1));
    assertThat(response.p999()).isCloseTo(raw[99_899], withPercentage(0.1));
    keep(raw, histogram, response);
  }

  private static void keep(long[] sorted, Histogram histogram, LatencySummary response)
      throws Exception {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "%d response times, drawn with seed 42, in ns".formatted(sorted.length),
                "",
                "%-6s  %10s  %12s  %10s".formatted("", "raw", "HdrHistogram", "recorded")));
    Map<Double, Long> recorded = new TreeMap<>();
    recorded.put(50.0, response.p50());
    recorded.put(90.0, response.p90());
    recorded.put(99.0, response.p99());
    recorded.put(99.9, response.p999());
    recorded.forEach(
        (percentile, nanos) ->
            lines.add(
                "p%-5s  %10d  %12d  %10d"
                    .formatted(
                        percentile,
                        sorted[(int) Math.ceil(percentile * sorted.length / 100) - 1],
                        histogram.getValueAtPercentile(percentile),
                        nanos)));
    CheckFile.write(
        "load-percentiles.txt",
        "mvn test -pl gatling -am -Dtest=SegmentRecorderTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dchecks=$PWD/results/checks",
        lines);
  }

  private static long max(SegmentResult result, String time) {
    return Optional.ofNullable(result.latency().get(time)).orElseThrow().max();
  }

  private SegmentResult result() throws IOException {
    try (SampleLog log = new SampleLog(folder.resolve("a.hlog"), "a", 1_700_000_000_000L)) {
      recorder.samples().moveTo(log, 1_700_000_001_000L);
    }
    Segment segment =
        new Segment(
            "a",
            LoadScenario.SIMPLE,
            LoadModel.CLOSED,
            OptionalDouble.empty(),
            Arrivals.EVEN,
            Optional.empty(),
            1,
            Duration.ZERO,
            Duration.ofMillis(1),
            Segment.INTERVAL);
    return recorder.result(segment, Optional.empty(), 0);
  }
}
