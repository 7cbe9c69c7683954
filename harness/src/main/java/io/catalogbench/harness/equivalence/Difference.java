package io.catalogbench.harness.equivalence;

/**
 * One place where two servers answered differently.
 *
 * @param sides who is compared, left and right
 * @param request name of the request in the corpus
 * @param where {@code status}, {@code header NAME}, a JSON path such as {@code $.items[3].price},
 *     {@code body}, {@code sql STATEMENT}, {@code redis COMMAND}, {@code row TABLE KEY} or {@code
 *     cached KEY}, the last two with a JSON path
 */
public record Difference(String sides, String request, String where, String left, String right) {

  private static final int SHOWN = 200;

  /** A difference between two sides that are named later. */
  Difference(String request, String where, String left, String right) {
    this("left ≠ right", request, where, left, right);
  }

  public Difference {
    left = shortened(left);
    right = shortened(right);
  }

  /** The same difference, between named sides. */
  public Difference of(String named) {
    return new Difference(named, request, where, left, right);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  @Override
  public String toString() {
    return "%s: %s: %s: %s ≠ %s".formatted(sides, request, where, left, right);
  }
}
