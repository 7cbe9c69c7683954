package io.catalogbench.harness.result;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** The percentiles of one latency of one measurement, from the median far into the tail. */
public record Curve(List<Point> points) {

  private static final double[] PERCENTILES = {
    0, 10, 20, 30, 40, 50, 60, 70, 75, 80, 85, 90, 92.5, 95, 97.5, 98, 99, 99.25, 99.5, 99.75, 99.9,
    99.95, 99.99
  };

  /** Requests that must lie beyond a percentile for it to be told. */
  private static final int FEWEST_BEYOND = 5;

  /** A percentile, 0 to 100, and the latency there. */
  public record Point(double percentile, long nanos) {}

  public Curve {
    points = List.copyOf(points);
  }

  /** Curves of a histogram log whose intervals are tagged with the kind of latency. */
  static Map<LatencyKind, Curve> read(Path log) throws IOException {
    Map<LatencyKind, Histogram> sums = new EnumMap<>(LatencyKind.class);
    try (InputStream in = Files.newInputStream(log);
        HistogramLogReader reader = new HistogramLogReader(in)) {
      while (reader.hasNext()) {
        EncodableHistogram interval = reader.nextIntervalHistogram();
        if (interval instanceof AbstractHistogram counts) {
          kind(counts.getTag())
              .ifPresent(kind -> sums.computeIfAbsent(kind, k -> new Histogram(3)).add(counts));
        }
      }
    }
    Map<LatencyKind, Curve> curves = new EnumMap<>(LatencyKind.class);
    sums.forEach((kind, histogram) -> curves.put(kind, of(histogram)));
    return curves;
  }

  private static Curve of(Histogram histogram) {
    List<Point> points = new ArrayList<>();
    for (double percentile : PERCENTILES) {
      if (histogram.getTotalCount() * (100 - percentile) / 100 >= FEWEST_BEYOND) {
        points.add(new Point(percentile, histogram.getValueAtPercentile(percentile)));
      }
    }
    return new Curve(points);
  }

  private static Optional<LatencyKind> kind(String tag) {
    for (LatencyKind kind : LatencyKind.values()) {
      if (kind.label().equals(tag)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
