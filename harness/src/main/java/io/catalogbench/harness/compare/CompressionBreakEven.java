package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * From which size on compressing a cached value is quicker than sending it whole: where the time
 * that its missing bytes would take on the way exceeds what making it smaller and getting it back
 * takes. Between two sizes that were measured it is a straight line.
 *
 * @param way over which values go to their store
 * @param nanosPerByte that the way takes
 * @param algorithm that makes values smaller
 * @param size with the median of the forks
 * @param withCheapest with the fastest fork of each cell
 * @param withDearest with the slowest fork of each cell
 */
public record CompressionBreakEven(
    String way,
    double nanosPerByte,
    String algorithm,
    Size size,
    Size withCheapest,
    Size withDearest) {

  /** Reads for each of which a value was found, where nothing better is known. */
  public static final double HIT_RATIO = 0.9;

  private static final String COMPRESS = "compress/";
  private static final String NONE = "none";
  private static final String REDIS = "redis";
  private static final double NANOS_PER_BYTE_OF_GIGABIT = 8;

  /** Kinds of values that differ in their size alone. */
  private static final String CONTENT = "product";

  /** Where the break-even lies. */
  public enum Kind {
    /** It pays from the smallest measured size on, or from below. */
    AT_MOST,
    /** Between two measured sizes. */
    ABOUT,
    /** It does not pay at the largest measured size. */
    OVER
  }

  /**
   * A size.
   *
   * @param bytes before compressing; of {@code AT_MOST} the smallest measured size, of {@code OVER}
   *     the largest
   */
  public record Size(Kind kind, double bytes) {}

  /**
   * Values of one size.
   *
   * @param savedBytes by compressing
   */
  private record Point(
      double bytes, double savedBytes, Spread copy, Spread compress, Spread expand) {

    double cost(double hitRatio, ToDoubleFunction<Spread> which) {
      return hitRatio * which.applyAsDouble(expand)
          + (1 - hitRatio) * Math.max(0, which.applyAsDouble(compress) - copy.median());
    }
  }

  private record Way(String name, double nanosPerByte) {}

  /** For each way and algorithm of a suite; none where it did not measure compression. */
  public static List<CompressionBreakEven> of(SuiteFigures suite, double hitRatio) {
    List<CompressionBreakEven> all = new ArrayList<>();
    List<String> algorithms =
        suite.cells().stream()
            .map(CellFigures::cell)
            .filter(cell -> cell.scenario().startsWith(COMPRESS + CONTENT))
            .map(SuiteCell::target)
            .filter(target -> !target.equals(NONE))
            .distinct()
            .toList();
    for (Way way : ways(suite)) {
      for (String algorithm : algorithms) {
        List<Point> points = points(suite, algorithm);
        if (!points.isEmpty()) {
          all.add(
              new CompressionBreakEven(
                  way.name(),
                  way.nanosPerByte(),
                  algorithm,
                  size(points, way, hitRatio, Spread::median),
                  size(points, way, hitRatio, Spread::min),
                  size(points, way, hitRatio, Spread::max)));
        }
      }
    }
    return List.copyOf(all);
  }

  /** Where a suite read one store's values of two sizes, the loopback's bytes have their price. */
  private static List<Way> ways(SuiteFigures suite) {
    List<Way> ways = new ArrayList<>();
    List<CellFigures> reads =
        suite.cells().stream()
            .filter(figures -> figures.cell().target().equals(REDIS))
            .filter(figures -> figures.cell().scenario().startsWith("read/" + CONTENT))
            .filter(figures -> figures.cell().scenario().endsWith("/100-percent-hits"))
            .filter(figures -> figures.nanos().isPresent())
            .sorted(Comparator.comparingDouble(figures -> figures.cell().bytes()))
            .toList();
    if (reads.size() > 1) {
      CellFigures small = reads.getFirst();
      CellFigures large = reads.getLast();
      double nanos = median(large) - median(small);
      ways.add(
          new Way("loopback", Math.max(0, nanos / (large.cell().bytes() - small.cell().bytes()))));
    }
    ways.add(new Way("10 Gbit/s", NANOS_PER_BYTE_OF_GIGABIT / 10));
    ways.add(new Way("1 Gbit/s", NANOS_PER_BYTE_OF_GIGABIT));
    return ways;
  }

  private static double median(CellFigures figures) {
    return figures.nanos().orElseThrow().median();
  }

  private static List<Point> points(SuiteFigures suite, String algorithm) {
    List<Point> points = new ArrayList<>();
    for (CellFigures whole : suite.cells()) {
      SuiteCell cell = whole.cell();
      if (cell.scenario().startsWith(COMPRESS + CONTENT) && cell.target().equals(NONE)) {
        String content = cell.scenario().substring(COMPRESS.length());
        Optional<CellFigures> smaller = suite.find(new SuiteCell.Key(cell.scenario(), algorithm));
        Optional<Spread> expand =
            suite
                .find(new SuiteCell.Key("expand/" + content, algorithm))
                .flatMap(CellFigures::nanos);
        Optional<Spread> compress = smaller.flatMap(CellFigures::nanos);
        if (whole.nanos().isPresent() && compress.isPresent() && expand.isPresent()) {
          points.add(
              new Point(
                  cell.bytes(),
                  cell.bytes() - smaller.get().cell().storedBytes(),
                  whole.nanos().get(),
                  compress.get(),
                  expand.get()));
        }
      }
    }
    points.sort(Comparator.comparingDouble(Point::bytes));
    return points;
  }

  private static Size size(
      List<Point> points, Way way, double hitRatio, ToDoubleFunction<Spread> which) {
    double[] net =
        points.stream()
            .mapToDouble(
                point -> point.savedBytes() * way.nanosPerByte() - point.cost(hitRatio, which))
            .toArray();
    int last = net.length - 1;
    if (net[last] <= 0) {
      return new Size(Kind.OVER, points.get(last).bytes());
    }
    int loses = last;
    while (loses >= 0 && net[loses] > 0) {
      loses--;
    }
    if (loses < 0) {
      return new Size(Kind.AT_MOST, points.getFirst().bytes());
    }
    double from = points.get(loses).bytes();
    double to = points.get(loses + 1).bytes();
    return new Size(Kind.ABOUT, from + (to - from) * -net[loses] / (net[loses + 1] - net[loses]));
  }
}
