package io.catalogbench.harness.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that somebody may have meant. */
public final class Suggestion {

  private Suggestion() {}

  /** A fault's message about an unknown {@code word}: the nearest known one, or all of them. */
  public static String unknown(String what, String word, Collection<String> known) {
    return nearest(word, known)
        .map(near -> "unknown %s '%s', did you mean '%s'?".formatted(what, word, near))
        .orElseGet(
            () ->
                "unknown %s '%s'; there is %s"
                    .formatted(what, word, known.isEmpty() ? "none" : String.join(", ", known)));
  }

  /** The word with the fewest edits from {@code word}, when at most a third of it is edited. */
  static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(candidate -> edits(word, candidate) <= Math.max(2, word.length() / 3))
        .min(Comparator.comparingInt(candidate -> edits(word, candidate)));
  }

  /** Levenshtein's distance: how many letters to insert, delete or replace. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
