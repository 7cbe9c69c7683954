package io.catalogbench.harness.stats;

import java.util.random.RandomGenerator;

/**
 * What a comparison of equals could have shown as well: its differences drawn anew with
 * replacement, each to either side with equal chances. Which of two equals came out higher was
 * chance, so their differences spread evenly around nothing, whatever their distribution.
 *
 * <p>Source: Efron and Tibshirani, An Introduction to the Bootstrap, sections 16.2 and 16.4.
 */
public final class SymmetricBootstrap {

  private final double[] differences;
  private final RandomGenerator random;

  /**
   * @param differences between equals, at least one, all finite
   */
  public SymmetricBootstrap(double[] differences, RandomGenerator random) {
    this.differences = Samples.checked(differences).clone();
    this.random = random;
  }

  /**
   * Draws differences.
   *
   * @param count how many, at least one
   * @param shift a true difference that is added to each
   */
  public double[] draw(int count, double shift) {
    if (count < 1) {
      throw new IllegalArgumentException("At least one difference is drawn, not " + count);
    }
    double[] drawn = new double[count];
    for (int i = 0; i < count; i++) {
      double difference = differences[random.nextInt(differences.length)];
      drawn[i] = shift + (random.nextBoolean() ? difference : -difference);
    }
    return drawn;
  }
}
