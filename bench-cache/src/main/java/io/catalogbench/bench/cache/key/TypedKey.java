package io.catalogbench.bench.cache.key;

import org.jspecify.annotations.Nullable;

/** The arguments themselves as a key: nothing is written out, equality is that of the values. */
sealed interface TypedKey {

  /** One argument. */
  record One(String operation, int version, @Nullable Object first) implements TypedKey {}

  /** Four arguments. */
  record Four(
      String operation,
      int version,
      @Nullable Object first,
      @Nullable Object second,
      @Nullable Object third,
      @Nullable Object fourth)
      implements TypedKey {}

  /** Six arguments. */
  record Six(
      String operation,
      int version,
      @Nullable Object first,
      @Nullable Object second,
      @Nullable Object third,
      @Nullable Object fourth,
      @Nullable Object fifth,
      @Nullable Object sixth)
      implements TypedKey {}

  /** The key of a call. */
  static TypedKey of(Call call) {
    @Nullable Object[] values = call.positional();
    return switch (values.length) {
      case 1 -> new One(call.operation(), call.version(), values[0]);
      case 4 ->
          new Four(call.operation(), call.version(), values[0], values[1], values[2], values[3]);
      case 6 ->
          new Six(
              call.operation(),
              call.version(),
              values[0],
              values[1],
              values[2],
              values[3],
              values[4],
              values[5]);
      default -> throw new IllegalArgumentException("no key for " + values.length + " arguments");
    };
  }
}
