package io.catalogbench.bench.launcher;

import java.util.Optional;

/**
 * What one operation gets through.
 *
 * @param objects values, at least 1
 * @param bytes of JSON or of whatever it reads or writes; 0 where that means nothing
 * @param keptBytes what a store keeps of it, where that is something else
 */
public record Work(long objects, double bytes, Optional<Double> keptBytes) {

  /** One value, without a size. */
  public static final Work ONE = new Work(1, 0);

  /** Work that is kept as it is, or not at all. */
  public Work(long objects, double bytes) {
    this(objects, bytes, Optional.empty());
  }

  /** One value of so many bytes, of which a store keeps so many. */
  public static Work kept(double bytes, double keptBytes) {
    return new Work(1, bytes, Optional.of(keptBytes));
  }

  public Work {
    if (objects < 1 || bytes < 0) {
      throw new IllegalArgumentException("objects from 1, bytes from 0: " + objects + ", " + bytes);
    }
  }
}
