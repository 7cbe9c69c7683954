package io.catalogbench.bench.launcher;

/**
 * What one operation gets through.
 *
 * @param objects values, at least 1
 * @param bytes of JSON or of whatever it reads or writes; 0 where that means nothing
 */
public record Work(long objects, double bytes) {

  /** One value, without a size. */
  public static final Work ONE = new Work(1, 0);

  public Work {
    if (objects < 1 || bytes < 0) {
      throw new IllegalArgumentException("objects from 1, bytes from 0: " + objects + ", " + bytes);
    }
  }
}
