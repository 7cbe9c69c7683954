package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.CellFigures;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.stats.Spread;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of a suite's tables. */
enum SuiteColumn {
  TIME("Time", "Time of one operation: median of the forks, of each fork its median iteration"),
  OBJECT("Per object", "Time of one operation over the objects that it gets through"),
  SPEED("Speed", "Bytes read or written in that time; a dash where none are copied"),
  FLOOR("× floor", "How many times as long as the least that the machine takes for it: the floor"),
  ALLOCATION("Allocated", "Bytes that one operation allocates"),
  GARBAGE("Per byte", "Bytes allocated for each byte read or written"),
  KEPT("Kept", "Bytes that a store keeps of it");

  private final String title;
  private final String meaning;

  SuiteColumn(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  /** Those of a run; what is kept is told where a suite knows it of somebody. */
  static List<SuiteColumn> of(Run run) {
    boolean kept =
        run.suite().stream()
            .flatMap(suite -> suite.cells().stream())
            .anyMatch(cell -> cell.keptBytes().isPresent());
    return Arrays.stream(values()).filter(column -> kept || column != KEPT).toList();
  }

  String title() {
    return title;
  }

  /** What it says, for who points at its heading. */
  String meaning() {
    return meaning;
  }

  /** What is compared in this column, if anything. */
  Optional<Metric> metric() {
    return switch (this) {
      case TIME -> Optional.of(Metric.TIME_NS_PER_OP);
      case ALLOCATION -> Optional.of(Metric.ALLOC_BYTES_PER_OP);
      case OBJECT, SPEED, FLOOR, GARBAGE, KEPT -> Optional.empty();
    };
  }

  /** Its figure of a cell as people read it; a dash when there is none. */
  String value(CellFigures figures) {
    Optional<String> text =
        switch (this) {
          case TIME -> figures.nanos().map(Spread::median).map(Figures::nanos);
          case OBJECT -> figures.nanosPerObject().map(Figures::nanos);
          case SPEED -> figures.gigabytesPerSecond().map(speed -> Figures.digits(speed) + " GB/s");
          case FLOOR -> figures.timesFloor().map(Figures::ratio);
          case ALLOCATION -> figures.allocatedBytes().map(Spread::median).map(Figures::bytes);
          case GARBAGE -> figures.allocatedPerByte().map(Figures::digits);
          case KEPT -> figures.storedBytes().map(Figures::bytes);
        };
    return text.orElse("–");
  }

  /** Lowest and highest fork, where the figure is measured and not derived. */
  String range(CellFigures figures) {
    return switch (this) {
      case TIME -> figures.nanos().map(SuiteColumn::times).orElse("");
      case ALLOCATION -> figures.allocationSpread().map(SuiteColumn::repeats).orElse("");
      case OBJECT, SPEED, FLOOR, GARBAGE, KEPT -> "";
    };
  }

  private static String times(Spread spread) {
    return spread.count() == 1
        ? "one fork"
        : "%s to %s".formatted(Figures.nanos(spread.min()), Figures.nanos(spread.max()));
  }

  private static String repeats(double spread) {
    return spread < 0.0005 ? "equal in all forks" : "forks differ by " + Figures.percent(spread);
  }
}
