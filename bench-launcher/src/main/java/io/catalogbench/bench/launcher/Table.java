package io.catalogbench.bench.launcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results as text for a terminal: scenarios one below the other, the fastest first. */
public final class Table {

  private static final String ROW = "%-20s %12s %12s %7s %8s %14s %7s  %-26s %s%n";

  private Table() {}

  /** All rows. */
  public static String of(Results results) {
    StringBuilder out = new StringBuilder();
    Map<String, List<Cell>> scenarios =
        results.suite().cells().stream()
            .collect(
                Collectors.groupingBy(Cell::scenario, LinkedHashMap::new, Collectors.toList()));
    results
        .suite()
        .refusals()
        .forEach(refusal -> scenarios.computeIfAbsent(refusal.cell().scenario(), s -> List.of()));
    scenarios.forEach((scenario, cells) -> scenario(results, scenario, cells, out));
    out.append(
        format(
            "%nTimes are as at the core's usual speed, at which fixed work took %.2f times as long"
                + " as in the best fork.%n",
            results.crowding()));
    if (results.suite().cells().stream().anyMatch(cell -> results.allocationVaries(cell.key()))) {
      out.append(
          format(
              "~ is the median of forks whose allocation differs by over 0.1 %%: the compiler"
                  + " spared some in a part of them.%n"));
    }
    return out.toString();
  }

  private static void scenario(
      Results results, String scenario, List<Cell> cells, StringBuilder out) {
    String baseline =
        cells.stream()
            .flatMap(cell -> Optional.ofNullable(cell.baseline()).stream())
            .findFirst()
            .orElse("");
    out.append(format("%n%s%s%n", scenario, size(cells)));
    out.append(
        format(
            ROW,
            "",
            "time/op",
            "time/object",
            "GB/s",
            "x floor",
            "allocated/op",
            "B/B",
            baseline.isEmpty() ? "" : "x as fast as " + baseline,
            ""));
    List<Cell> sorted = new ArrayList<>(cells);
    sorted.sort(Comparator.comparing(cell -> results.nanos(cell.key()).orElse(Double.MAX_VALUE)));
    sorted.forEach(cell -> row(results, cell, out));
    for (Refusal refusal : results.suite().refusals()) {
      if (refusal.cell().scenario().equals(scenario)) {
        out.append(format("%-20s refused: %s%n", refusal.cell().target(), refusal.reason()));
      }
    }
  }

  private static String size(List<Cell> cells) {
    return cells.stream()
        .map(Cell::work)
        .filter(work -> work.bytes() > 0)
        .findFirst()
        .map(work -> format("  (%,d objects, %,.0f B)", work.objects(), work.bytes()))
        .orElse("");
  }

  private static void row(Results results, Cell cell, StringBuilder out) {
    Optional<Double> measured = results.nanos(cell.key());
    if (measured.isEmpty()) {
      out.append(
          format(
              "%-20s not measured: %s%n",
              cell.target(), results.fault(cell.key()).orElse("not begun")));
      return;
    }
    double nanos = measured.get();
    double allocated = results.allocatedBytes(cell.key()).orElse(0.0);
    double bytes = cell.work().bytes();
    out.append(
        format(
            ROW,
            cell.target(),
            time(nanos),
            time(nanos / cell.work().objects()),
            bytes > 0 ? format("%.3f", bytes / nanos) : "",
            floor(results, cell.floor(), nanos),
            format(results.allocationVaries(cell.key()) ? "~%,.0f B" : "%,.0f B", allocated),
            bytes > 0 ? format("%.2f", allocated / bytes) : "",
            speed(results, cell),
            finding(results, cell)));
  }

  private static String floor(Results results, Cell.@Nullable Key floor, double nanos) {
    return floor == null
        ? ""
        : results.nanos(floor).map(least -> format("%.1f", nanos / least)).orElse("");
  }

  private static Optional<Ratio> ratio(Results results, Cell cell) {
    return cell.baseline() == null || cell.baseline().equals(cell.target())
        ? Optional.empty()
        : results.ratio(new Cell.Key(cell.scenario(), cell.baseline()), cell.key());
  }

  private static String speed(Results results, Cell cell) {
    return ratio(results, cell)
        .map(
            ratio ->
                format("%.2f", ratio.value())
                    + ratio
                        .interval()
                        .map(i -> format(" [%.2f, %.2f] n=%d", i.low(), i.high(), ratio.pairs()))
                        .orElse(" (one pair)"))
        .orElse("");
  }

  private static String finding(Results results, Cell cell) {
    Set<Flag> flags = results.flags(cell.key());
    if (!flags.isEmpty()) {
      return "no claim: " + flags.stream().map(Flag::name).collect(Collectors.joining(" "));
    }
    if (cell.baseline() == null || cell.baseline().equals(cell.target())) {
      return "";
    }
    if (!cell.verdict()) {
      return "shown, not judged";
    }
    Set<Flag> other = results.flags(new Cell.Key(cell.scenario(), cell.baseline()));
    if (!other.isEmpty()) {
      return "no claim: the baseline is flagged";
    }
    return ratio(results, cell)
        .flatMap(Ratio::interval)
        .map(interval -> Finding.of(interval).words())
        .orElse("");
  }

  /** A duration in the unit that suits it. */
  static String time(double nanos) {
    if (nanos < 1e3) {
      return format("%.1f ns", nanos);
    }
    return nanos < 1e6 ? format("%.2f us", nanos / 1e3) : format("%.3f ms", nanos / 1e6);
  }

  @SuppressWarnings("AnnotateFormatMethod") // that annotation would be a dependency
  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
