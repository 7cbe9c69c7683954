package io.catalogbench.harness.report;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** Response times, on a logarithmic scale, over something that grows: one line for each round. */
final class LineChart {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 280;
  private static final int LEFT = 64;
  private static final int RIGHT = 32;
  private static final int TOP = 10;
  private static final int BOTTOM = 34;
  private static final int TICKS = 6;

  /**
   * A point of a line.
   *
   * @param dot what a dot tells when pointed at; without it there is none
   * @param kept whether the dot counts
   */
  record Point(double x, double nanos, Optional<String> dot, boolean kept) {}

  /** The line of a target in a round. */
  record Line(String target, int round, List<Point> points) {

    Line {
      points = List.copyOf(points);
    }
  }

  private final String title;
  private final List<Line> lines;
  private final Palette palette;
  private final DoubleFunction<String> names;
  private final Optional<Double> limitNanos;
  private final List<Double> marks;

  /**
   * A drawing.
   *
   * @param names what is written under a place of the horizontal axis
   * @param limitNanos a level that is marked
   * @param marks places that are marked
   */
  LineChart(
      String title,
      List<Line> lines,
      Palette palette,
      DoubleFunction<String> names,
      Optional<Double> limitNanos,
      List<Double> marks) {
    this.title = title;
    this.lines = lines.stream().filter(line -> !line.points().isEmpty()).toList();
    this.palette = palette;
    this.names = names;
    this.limitNanos = limitNanos;
    this.marks = List.copyOf(marks);
  }

  /** The drawing; absent when there is no line. */
  Optional<String> svg() {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    double step = step();
    Scale x =
        new Scale(
            Math.floor(points().mapToDouble(Point::x).min().orElseThrow() / step) * step,
            Math.ceil(points().mapToDouble(Point::x).max().orElseThrow() / step) * step);
    double[] levels =
        PercentileChart.steps(
            (long) points().mapToDouble(Point::nanos).min().orElseThrow(),
            (long)
                Math.max(
                    limitNanos.orElse(0.0),
                    points().mapToDouble(Point::nanos).max().orElseThrow()));
    Scale y = new Scale(Math.log10(levels[0]), Math.log10(levels[levels.length - 1]));
    Svg svg = new Svg(WIDTH, HEIGHT, title);
    for (double level : levels) {
      svg.line("grid", LEFT, y(y, level), WIDTH - RIGHT, y(y, level));
      svg.text("name", LEFT - 6, y(y, level) + 4, Figures.nanos(level));
    }
    for (double at = x.from; at <= x.to + step / 2; at += step) {
      svg.line("grid", x(x, at), TOP, x(x, at), HEIGHT - BOTTOM);
      svg.text("axis", x(x, at), HEIGHT - BOTTOM + 16, names.apply(at));
    }
    limitNanos.ifPresent(nanos -> svg.line("limit", LEFT, y(y, nanos), WIDTH - RIGHT, y(y, nanos)));
    marks.forEach(mark -> svg.line("limit", x(x, mark), TOP, x(x, mark), HEIGHT - BOTTOM));
    lines.forEach(line -> draw(svg, line, x, y));
    return Optional.of(svg.end());
  }

  private void draw(Svg svg, Line line, Scale x, Scale y) {
    StringBuilder path = new StringBuilder();
    line.points().forEach(point -> path.append(Svg.point(x(x, point.x()), y(y, point.nanos()))));
    svg.path(
        "curve " + palette.color(line.target()),
        path.toString().trim(),
        "%s, round %d".formatted(line.target(), line.round()));
    for (Point point : line.points()) {
      point
          .dot()
          .ifPresent(
              told ->
                  svg.dot(
                      point.kept() ? "dot" : "dot unusable",
                      x(x, point.x()),
                      y(y, point.nanos()),
                      "%s, round %d: %s".formatted(line.target(), line.round(), told)));
    }
  }

  private Stream<Point> points() {
    return lines.stream().flatMap(line -> line.points().stream());
  }

  /** A round distance, 1, 2 or 5 times a power of ten, that divides the axis into a few parts. */
  private double step() {
    double span =
        points().mapToDouble(Point::x).max().orElseThrow()
            - points().mapToDouble(Point::x).min().orElseThrow();
    double rough = Math.max(span, 1e-3) / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    return Stream.of(1, 2, 5, 10)
        .mapToDouble(times -> times * power)
        .filter(step -> step >= rough)
        .findFirst()
        .orElse(10 * power);
  }

  /** The ends of an axis. */
  private record Scale(double from, double to) {
    double share(double value) {
      return to > from ? Math.clamp((value - from) / (to - from), 0, 1) : 0.5;
    }
  }

  private static double x(Scale scale, double value) {
    return LEFT + (WIDTH - LEFT - RIGHT) * scale.share(value);
  }

  private static double y(Scale scale, double nanos) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * scale.share(Math.log10(Math.max(1, nanos)));
  }
}
