package io.catalogbench.harness.result;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** The response times of one measurement as time went by, interval after interval. */
public record Timeline(List<Interval> intervals) {

  /**
   * What was answered well within some time.
   *
   * @param beginMillis from the window's begin
   * @param endMillis from the window's begin
   */
  public record Interval(long beginMillis, long endMillis, Histogram responses) {

    /** 99th percentile of the response times. */
    public long p99Nanos() {
      return responses.getValueAtPercentile(99);
    }
  }

  public Timeline {
    intervals = List.copyOf(intervals);
  }

  /**
   * Reads the response times of a histogram log; empty when it holds none.
   *
   * @param endMillis from the window's begin; intervals that lie behind it for the most part are
   *     left out: no requests were due any more, only late ones were answered
   */
  public static Timeline read(Path log, long endMillis) throws IOException {
    List<Interval> intervals = new ArrayList<>();
    try (InputStream in = Files.newInputStream(log);
        HistogramLogReader reader = new HistogramLogReader(in)) {
      while (reader.hasNext()) {
        EncodableHistogram interval = reader.nextIntervalHistogram();
        if (interval instanceof Histogram counts
            && LatencyKind.RESPONSE.label().equals(counts.getTag())) {
          long start = Math.round(reader.getStartTimeSec() * 1e3);
          Interval one =
              new Interval(
                  counts.getStartTimeStamp() - start, counts.getEndTimeStamp() - start, counts);
          if (one.beginMillis() + one.endMillis() < 2 * endMillis) {
            intervals.add(one);
          }
        }
      }
    }
    return new Timeline(intervals);
  }

  /** The highest 99th percentile of an interval that began at that time or later; 0 without any. */
  public long worstP99NanosFrom(long millis) {
    return intervals.stream()
        .filter(interval -> interval.beginMillis() >= millis)
        .mapToLong(Interval::p99Nanos)
        .max()
        .orElse(0);
  }

  /** 99th percentile of all that was answered before that time; 0 when nothing was. */
  public long p99NanosUntil(long millis) {
    Histogram sum = new Histogram(3);
    intervals.stream()
        .filter(interval -> interval.endMillis() <= millis)
        .forEach(interval -> sum.add(interval.responses()));
    return sum.getTotalCount() == 0 ? 0 : sum.getValueAtPercentile(99);
  }
}
