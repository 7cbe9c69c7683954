package io.catalogbench.harness.report;

import io.catalogbench.harness.result.Curve;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Latency over percentile, both on logarithmic scales: each further nine takes as much room as the
 * one before. One line for each round, because percentiles of several runs don't add up to one.
 */
final class PercentileChart {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 260;
  private static final int LEFT = 64;
  private static final int RIGHT = 14;
  private static final int TOP = 10;
  private static final int BOTTOM = 34;
  private static final double[] NINES = {0, 50, 90, 99, 99.9, 99.99};

  /** The curve of a target in a round. */
  record Line(String target, int round, Curve curve) {}

  private final String title;
  private final List<Line> lines;
  private final Palette palette;

  PercentileChart(String title, List<Line> lines, Palette palette) {
    this.title = title;
    this.lines = lines.stream().filter(line -> line.curve().points().size() > 1).toList();
    this.palette = palette;
  }

  /** The drawing; absent when there is no curve. */
  Optional<String> svg() {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    double last = points().mapToDouble(Curve.Point::percentile).max().orElseThrow();
    double[] steps =
        steps(
            points().mapToLong(Curve.Point::nanos).min().orElseThrow(),
            points().mapToLong(Curve.Point::nanos).max().orElseThrow());
    double bottom = steps[0];
    double top = steps[steps.length - 1];
    Svg svg = new Svg(WIDTH, HEIGHT, title);
    for (double y : steps) {
      double at = y(y, bottom, top);
      svg.line("grid", LEFT, at, WIDTH - RIGHT, at);
      svg.text("name", LEFT - 6, at + 4, Figures.nanos(y));
    }
    for (double nine : NINES) {
      if (nine <= last) {
        double at = x(nine, last);
        svg.line("grid", at, TOP, at, HEIGHT - BOTTOM);
        svg.text("axis", at, HEIGHT - BOTTOM + 16, nine == 0 ? "min" : Figures.digits(nine) + " %");
      }
    }
    for (Line line : lines) {
      StringBuilder path = new StringBuilder();
      for (Curve.Point point : line.curve().points()) {
        path.append(Svg.point(x(point.percentile(), last), y((double) point.nanos(), bottom, top)));
      }
      svg.path(
          "curve " + palette.color(line.target()),
          path.toString().trim(),
          "%s, round %d".formatted(line.target(), line.round()));
    }
    return Optional.of(svg.end());
  }

  private Stream<Curve.Point> points() {
    return lines.stream().flatMap(line -> line.curve().points().stream());
  }

  /** The round values, 1, 2 and 5 of each power of ten, from just below to just above. */
  static double[] steps(long lowest, long highest) {
    double[] rounds =
        IntStream.rangeClosed(0, 12)
            .mapToDouble(exponent -> Math.pow(10, exponent))
            .flatMap(power -> DoubleStream.of(power, 2 * power, 5 * power))
            .toArray();
    int first = 0;
    while (first + 2 < rounds.length && rounds[first + 1] <= lowest) {
      first++;
    }
    int last = first + 1;
    while (last + 1 < rounds.length && rounds[last] < highest) {
      last++;
    }
    return Arrays.copyOfRange(rounds, first, last + 1);
  }

  private static double x(double percentile, double last) {
    return LEFT + (WIDTH - LEFT - RIGHT) * nines(percentile) / nines(last);
  }

  private static double nines(double percentile) {
    return -Math.log10(1 - percentile / 100);
  }

  private static double y(double nanos, double bottom, double top) {
    double share = Math.log10(Math.max(nanos, bottom) / bottom) / Math.log10(top / bottom);
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * share;
  }
}
