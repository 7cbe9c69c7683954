package io.catalogbench.bench.serialization.payload;

/**
 * The type of a payload's root.
 *
 * @param element what it is, or what the list has
 * @param list whether the root is a list
 */
public record Shape(Class<?> element, boolean list) {

  /** A root that is one value. */
  public static Shape one(Class<?> element) {
    return new Shape(element, false);
  }

  /** A root that is a list. */
  public static Shape listOf(Class<?> element) {
    return new Shape(element, true);
  }
}
