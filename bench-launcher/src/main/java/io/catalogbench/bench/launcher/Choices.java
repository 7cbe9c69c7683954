package io.catalogbench.bench.launcher;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Names that may be given on the command line. */
public final class Choices {

  private Choices() {}

  /**
   * The value with the name that was given.
   *
   * @param kind what the names are of, for the message
   * @throws IllegalArgumentException with all names, and a near one, when there is no such name
   */
  public static <T> T find(String kind, String given, List<T> values, Function<T, String> name) {
    return values.stream()
        .filter(value -> name.apply(value).equals(given))
        .findFirst()
        .orElseThrow(() -> unknown(kind, given, values.stream().map(name).toList()));
  }

  private static IllegalArgumentException unknown(String kind, String given, List<String> names) {
    return new IllegalArgumentException(
        "there is no %s '%s'%s There are: %s"
            .formatted(
                kind,
                given,
                nearest(given.toLowerCase(Locale.ROOT), names)
                    .map("; did you mean '%s'?"::formatted)
                    .orElse("."),
                String.join(", ", names)));
  }

  /** The name with the fewest edits from {@code given}, when at most a third of it is edited. */
  private static Optional<String> nearest(String given, List<String> names) {
    return names.stream()
        .filter(name -> distance(given, name) <= Math.max(2, given.length() / 3))
        .min(Comparator.comparingInt(name -> distance(given, name)));
  }

  /** Levenshtein's distance: letters to insert, delete or replace. */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
