package io.catalogbench.bench.serialization.codec;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads records by reflection. */
final class Components {

  private Components() {}

  /** The value that {@code object} has for one of its components. */
  static @Nullable Object value(RecordComponent component, Record object) {
    try {
      return component.getAccessor().invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
