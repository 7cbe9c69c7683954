/**
 * Estimates with their doubt: pure functions on {@code double[]}, which know nothing of runs.
 *
 * <p>Effects are log ratios: ln(B/A) of the pairs, so that a ratio and its inverse are equally far
 * from none. What can't be said with the numbers at hand is absent, never NaN.
 */
@NullMarked
package io.catalogbench.harness.stats;

import org.jspecify.annotations.NullMarked;
