package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.stats.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often a list must change for caching its pieces to take less time than caching it whole, both
 * its reads and its changes counted, and what memory either takes.
 *
 * @param list that was measured
 * @param changes with the medians of the forks
 * @param atBest with the fastest forks of the fragments and the slowest of the whole list
 * @param atWorst the other way round
 * @param wholeBytes of memory, where that is known
 * @param fragmentsBytes the same of all pieces together
 */
public record FragmentBreakEven(
    String list,
    Changes changes,
    Changes atBest,
    Changes atWorst,
    Optional<Double> wholeBytes,
    Optional<Double> fragmentsBytes) {

  private static final String READ = "fragments/read/";
  private static final String CHANGE = "fragments/change/";
  private static final String WHOLE = "whole";
  private static final String FRAGMENTS = "fragments";

  /** When fragments take less time. */
  public enum Kind {
    /** Whatever changes. */
    ALWAYS,
    /** From so many changes for each read on. */
    FROM,
    /** Up to so many changes for each read. */
    UP_TO,
    /** Never. */
    NEVER
  }

  /**
   * A number of changes.
   *
   * @param perRead for each read of the list; 0 of {@code ALWAYS} and {@code NEVER}
   */
  public record Changes(Kind kind, double perRead) {

    /**
     * @param lostNanos by which a read of fragments takes longer
     * @param wonNanos by which a change of fragments is shorter
     */
    private static Changes of(double lostNanos, double wonNanos) {
      if (lostNanos <= 0 && wonNanos >= 0) {
        return new Changes(Kind.ALWAYS, 0);
      }
      if (lostNanos >= 0 && wonNanos <= 0) {
        return new Changes(Kind.NEVER, 0);
      }
      return new Changes(lostNanos > 0 ? Kind.FROM : Kind.UP_TO, lostNanos / wonNanos);
    }

    /**
     * The hit rate of the whole list at that number, if a read follows each change and fills the
     * list anew; absent where there are more changes than reads, or no such number.
     */
    public Optional<Double> hitRatio() {
      return perRead > 0 && perRead <= 1 ? Optional.of(1 - perRead) : Optional.empty();
    }
  }

  /** For each list of which reading and changing were measured both ways. */
  public static List<FragmentBreakEven> of(SuiteFigures suite) {
    List<FragmentBreakEven> all = new ArrayList<>();
    suite.cells().stream()
        .map(figures -> figures.cell().scenario())
        .filter(scenario -> scenario.startsWith(READ))
        .map(scenario -> scenario.substring(READ.length()))
        .distinct()
        .forEach(list -> of(suite, list).ifPresent(all::add));
    return List.copyOf(all);
  }

  private static Optional<FragmentBreakEven> of(SuiteFigures suite, String list) {
    Optional<Spread> readWhole = nanos(suite, READ + list, WHOLE);
    Optional<Spread> readFragments = nanos(suite, READ + list, FRAGMENTS);
    Optional<Spread> changeWhole = nanos(suite, CHANGE + list, WHOLE);
    Optional<Spread> changeFragments = nanos(suite, CHANGE + list, FRAGMENTS);
    if (readWhole.isEmpty()
        || readFragments.isEmpty()
        || changeWhole.isEmpty()
        || changeFragments.isEmpty()) {
      return Optional.empty();
    }
    Spread whole = readWhole.get();
    Spread pieces = readFragments.get();
    Spread all = changeWhole.get();
    Spread one = changeFragments.get();
    return Optional.of(
        new FragmentBreakEven(
            list,
            Changes.of(pieces.median() - whole.median(), all.median() - one.median()),
            Changes.of(pieces.min() - whole.max(), all.max() - one.min()),
            Changes.of(pieces.max() - whole.min(), all.min() - one.max()),
            memory(suite, list, WHOLE),
            memory(suite, list, FRAGMENTS)));
  }

  private static Optional<Spread> nanos(SuiteFigures suite, String scenario, String target) {
    return suite.find(new SuiteCell.Key(scenario, target)).flatMap(CellFigures::nanos);
  }

  private static Optional<Double> memory(SuiteFigures suite, String list, String target) {
    return suite
        .find(new SuiteCell.Key(READ + list, target))
        .flatMap(figures -> figures.cell().keptBytes());
  }
}
