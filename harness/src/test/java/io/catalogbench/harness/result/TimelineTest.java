package io.catalogbench.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Intervals of 200 ms, the last one cut short. */
final class TimelineTest {

  private static final long START = 1_796_043_830_380L;

  @TempDir Path directory;

  @Test
  void leavesOutWhatWasAnsweredBehindTheLoad() throws IOException {
    Path log = write(0, 200, 400, 600, 690);
    assertThat(Timeline.read(log, 600).intervals())
        .extracting(Timeline.Interval::endMillis)
        .containsExactly(200L, 400L, 600L);
  }

  @Test
  void keepsAnIntervalThatEndsALittleLate() throws IOException {
    Path log = write(0, 203, 405, 609, 640);
    assertThat(Timeline.read(log, 600).intervals())
        .extracting(Timeline.Interval::endMillis)
        .containsExactly(203L, 405L, 609L);
  }

  /** An interval of response times, and one of another kind, between each two of the times. */
  private Path write(long... millis) throws IOException {
    Path log = directory.resolve("one.hlog");
    HistogramLogWriter writer = new HistogramLogWriter(log.toFile());
    try {
      writer.outputLogFormatVersion();
      writer.outputStartTime(START);
      writer.setBaseTime(START);
      for (int i = 1; i < millis.length; i++) {
        for (LatencyKind kind : LatencyKind.values()) {
          Histogram histogram = new Histogram(3);
          histogram.setTag(kind.label());
          histogram.setStartTimeStamp(START + millis[i - 1]);
          histogram.setEndTimeStamp(START + millis[i]);
          histogram.recordValue(1_000_000);
          writer.outputIntervalHistogram(histogram);
        }
      }
    } finally {
      writer.close();
    }
    return log;
  }
}
