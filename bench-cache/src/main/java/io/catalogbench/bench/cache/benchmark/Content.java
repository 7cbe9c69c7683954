package io.catalogbench.bench.cache.benchmark;

import io.catalogbench.cache.Compression;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Kinds of cached values. */
public enum Content {
  /** One product. */
  PRODUCT_1(i -> Values.json(Values.products(i, 1, 0).getFirst())),
  /** A short list of products. */
  PRODUCTS_10(i -> Values.json(Values.products(10L * i, 10, 0))),
  /** The longest list of products. */
  PRODUCTS_100(i -> Values.json(Values.products(100L * i, 100, 0))),
  /** Bytes in which nothing repeats, as of an image. */
  RANDOM_4K(Content::random);

  /** The number of distinct values that a benchmark goes through; a power of two. */
  public static final int POOL = 64;

  private static final int RANDOM_BYTES = 4_096;

  @SuppressWarnings("ImmutableEnumChecker") // pure functions
  private final IntFunction<byte[]> value;

  Content(IntFunction<byte[]> value) {
    this.value = value;
  }

  /** The name in scenarios. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Distinct values, the same at every call. */
  public byte[][] pool() {
    return IntStream.range(0, POOL).mapToObj(value).toArray(byte[][]::new);
  }

  /** The mean size of a value after {@code compression}, in bytes. */
  public double bytes(Compression compression) {
    return IntStream.range(0, POOL)
        .map(i -> compression.compress(value.apply(i)).length)
        .average()
        .orElseThrow();
  }

  private static byte[] random(int seed) {
    byte[] value = new byte[RANDOM_BYTES];
    new Random(seed).nextBytes(value);
    return value;
  }
}
