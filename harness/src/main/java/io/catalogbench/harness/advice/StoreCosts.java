package io.catalogbench.harness.advice;

import io.catalogbench.harness.compare.CellFigures;
import io.catalogbench.harness.compare.SuiteFigures;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stores cost, from a run of the cache suite: elapsed time of one caller on that machine, from
 * the fork with the least to the one with the most.
 *
 * @param run where that was measured
 * @param stores in the order of the suite
 */
public record StoreCosts(String run, List<Store> stores) {

  /** What a miss costs at most where none was measured, in hits: a look, a version and a fill. */
  static final double MOST_TRIPS = 3;

  private static final Pattern READ = Pattern.compile("read/[^/]+/(\\d+)-percent-hits");

  /**
   * One store.
   *
   * @param valueBytes size of the value that was read
   * @param hitNanos a look-up that finds it
   * @param missNanos one that does not, and the fill
   * @param missMeasured false where a miss is taken for one to three hits
   * @param flags why a conclusion from the hit's time is doubtful
   */
  public record Store(
      String name,
      double valueBytes,
      Bounds hitNanos,
      Bounds missNanos,
      boolean missMeasured,
      List<String> flags) {

    public Store {
      flags = List.copyOf(flags);
    }
  }

  public StoreCosts {
    stores = List.copyOf(stores);
  }

  /** What a run tells of stores whose values are nearest to that size; none without such cells. */
  public static Optional<StoreCosts> of(Run run, double valueBytes) {
    Map<String, List<CellFigures>> reads = new LinkedHashMap<>();
    for (CellFigures figures : SuiteFigures.of(run).cells()) {
      if (percent(figures).isPresent() && figures.nanos().isPresent()) {
        reads.computeIfAbsent(figures.cell().target(), _ -> new ArrayList<>()).add(figures);
      }
    }
    List<Store> stores = new ArrayList<>();
    reads.forEach(
        (name, cells) ->
            nearest(cells, 100, valueBytes)
                .ifPresent(
                    hit ->
                        stores.add(store(name, hit, nearest(cells, 0, hit.cell().storedBytes())))));
    return stores.isEmpty() ? Optional.empty() : Optional.of(new StoreCosts(run.id(), stores));
  }

  private static Store store(String name, CellFigures hit, Optional<CellFigures> miss) {
    Bounds hits = bounds(hit);
    return new Store(
        name,
        hit.cell().storedBytes(),
        hits,
        miss.map(StoreCosts::bounds).orElse(new Bounds(hits.low(), MOST_TRIPS * hits.high())),
        miss.isPresent(),
        hit.cell().flags());
  }

  private static Bounds bounds(CellFigures figures) {
    Spread nanos = figures.nanos().orElseThrow();
    return new Bounds(nanos.min(), nanos.max());
  }

  private static Optional<CellFigures> nearest(
      List<CellFigures> cells, int percent, double valueBytes) {
    return cells.stream()
        .filter(cell -> percent(cell).filter(p -> p == percent).isPresent())
        .min(
            Comparator.comparingDouble(
                cell -> Math.abs(Math.log(cell.cell().storedBytes() / Math.max(1, valueBytes)))));
  }

  private static Optional<Integer> percent(CellFigures figures) {
    Matcher read = READ.matcher(figures.cell().scenario());
    return read.matches() ? Optional.of(Integer.valueOf(read.group(1))) : Optional.empty();
  }
}
