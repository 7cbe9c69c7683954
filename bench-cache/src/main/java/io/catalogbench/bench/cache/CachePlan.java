package io.catalogbench.bench.cache;

import static io.catalogbench.bench.cache.benchmark.Arguments.FILTER;
import static io.catalogbench.bench.cache.benchmark.Arguments.NESTED;
import static io.catalogbench.bench.cache.benchmark.Arguments.ONE;
import static io.catalogbench.bench.cache.benchmark.Arguments.UNICODE;
import static io.catalogbench.bench.cache.benchmark.Content.PRODUCTS_10;
import static io.catalogbench.bench.cache.benchmark.Content.PRODUCTS_100;
import static io.catalogbench.bench.cache.benchmark.Content.PRODUCT_1;
import static io.catalogbench.bench.cache.benchmark.Content.RANDOM_4K;
import static io.catalogbench.bench.cache.key.KeyScheme.CANONICAL_JSON_MD5;
import static io.catalogbench.bench.cache.key.KeyScheme.CANONICAL_JSON_SHA256;
import static io.catalogbench.bench.cache.key.KeyScheme.CANONICAL_JSON_XXH3;
import static io.catalogbench.bench.cache.key.KeyScheme.CATALOG;
import static io.catalogbench.bench.cache.key.KeyScheme.LENGTH_PREFIXED;
import static io.catalogbench.bench.cache.key.KeyScheme.NAIVE;
import static io.catalogbench.bench.cache.key.KeyScheme.RANDOM;
import static io.catalogbench.bench.cache.key.KeyScheme.RECORD;
import static io.catalogbench.bench.cache.key.KeyScheme.SPRING_SIMPLE_KEY;
import static io.catalogbench.cache.Compression.DEFLATE;
import static io.catalogbench.cache.Compression.LZ4;
import static io.catalogbench.cache.Compression.NONE;
import static io.catalogbench.cache.Compression.ZSTD;
import static io.catalogbench.contract.settings.CacheMode.CAFFEINE;
import static io.catalogbench.contract.settings.CacheMode.FILE;
import static io.catalogbench.contract.settings.CacheMode.MEMCACHED;
import static io.catalogbench.contract.settings.CacheMode.REDIS;
import static io.catalogbench.contract.settings.CacheMode.REDIS_CLUSTER;
import static io.catalogbench.contract.settings.CacheMode.TWO_LEVEL;

import io.catalogbench.bench.cache.benchmark.Content;
import io.catalogbench.bench.launcher.Plan;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The plans: what is measured, how often, how long. */
enum CachePlan {
  /** Shows that everything works; its numbers mean nothing. */
  SMOKE(
      new Plan("smoke", 1, 1, millis(100), 6, millis(40), Duration.ofSeconds(60)),
      List.of(
          Part.Keys.of(FILTER, CANONICAL_JSON_MD5, RECORD),
          Part.Reads.of(PRODUCT_1, 100, REDIS, CAFFEINE))),
  /** What the documents claim. */
  QUICK(new Plan("quick", 5, 5, millis(80), 10, millis(40), Duration.ofSeconds(172)), claimed()),
  /** The same, with more rounds than it needs on a quiet machine. */
  CLAIMS(new Plan("claims", 8, 5, millis(150), 28, millis(40), Duration.ofMinutes(10)), claimed()),
  /** What the committed results quote. */
  STANDARD(
      new Plan("standard", 6, 5, millis(150), 32, millis(40), Duration.ofSeconds(1690)),
      List.of(
          Part.Keys.of(
              FILTER,
              CANONICAL_JSON_MD5,
              CANONICAL_JSON_SHA256,
              CANONICAL_JSON_XXH3,
              LENGTH_PREFIXED,
              CATALOG,
              RECORD,
              SPRING_SIMPLE_KEY,
              NAIVE),
          Part.Calls.of(RANDOM, CATALOG),
          Part.Sizes.of(PRODUCT_1, NONE, DEFLATE, LZ4, ZSTD),
          Part.Sizes.of(PRODUCTS_10, NONE, DEFLATE, LZ4, ZSTD),
          Part.Sizes.of(PRODUCTS_100, NONE, DEFLATE, LZ4, ZSTD),
          stores(PRODUCTS_10, 100),
          Part.Reads.of(PRODUCTS_10, 0, REDIS, CAFFEINE),
          Part.Reads.of(PRODUCT_1, 100, REDIS),
          Part.Reads.of(PRODUCTS_100, 100, REDIS),
          Part.Fragments.of(Part.Fragments.READ, Part.Fragments.CHANGE),
          new Part.Path(),
          new Part.Lives())),
  /** Everything. */
  FULL(
      new Plan("full", 5, 5, millis(200), 20, millis(40), Duration.ofMinutes(58)),
      List.of(
          Part.Keys.of(ONE, CANONICAL_JSON_MD5, CANONICAL_JSON_SHA256, LENGTH_PREFIXED, RECORD),
          Part.Keys.of(
              FILTER,
              CANONICAL_JSON_MD5,
              CANONICAL_JSON_SHA256,
              CANONICAL_JSON_XXH3,
              LENGTH_PREFIXED,
              CATALOG,
              RECORD,
              SPRING_SIMPLE_KEY,
              NAIVE),
          Part.Keys.of(
              UNICODE, CANONICAL_JSON_MD5, CANONICAL_JSON_SHA256, LENGTH_PREFIXED, CATALOG, RECORD),
          Part.Keys.of(
              NESTED, CANONICAL_JSON_MD5, CANONICAL_JSON_SHA256, LENGTH_PREFIXED, RECORD, NAIVE),
          Part.Calls.of(RANDOM, CANONICAL_JSON_MD5, CATALOG),
          Part.Sizes.of(PRODUCT_1, NONE, DEFLATE, LZ4, ZSTD),
          Part.Sizes.of(PRODUCTS_10, NONE, DEFLATE, LZ4, ZSTD),
          Part.Sizes.of(PRODUCTS_100, NONE, DEFLATE, LZ4, ZSTD),
          Part.Sizes.of(RANDOM_4K, NONE, DEFLATE, LZ4, ZSTD),
          stores(PRODUCT_1, 100),
          stores(PRODUCTS_10, 100),
          stores(PRODUCTS_100, 100),
          stores(PRODUCTS_10, 80),
          stores(PRODUCTS_10, 0),
          Part.Fragments.of(Part.Fragments.READ, Part.Fragments.CHANGE),
          new Part.Path(),
          new Part.Lives()));

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutables
  private final Plan plan;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Part> parts;

  CachePlan(Plan plan, List<Part> parts) {
    this.plan = plan;
    this.parts = parts;
  }

  /** The name on the command line. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How often and how long. */
  Plan plan() {
    return plan;
  }

  /** What is measured. */
  List<Part> parts() {
    return parts;
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  private static List<Part> claimed() {
    return List.of(
        Part.Keys.of(FILTER, CANONICAL_JSON_MD5, RECORD),
        Part.Calls.of(RANDOM, CATALOG),
        Part.Sizes.of(PRODUCTS_100, NONE, ZSTD),
        Part.Reads.of(PRODUCTS_10, 100, REDIS, CAFFEINE),
        Part.Fragments.of(Part.Fragments.CHANGE));
  }

  private static Part stores(Content content, int hitPercent) {
    return Part.Reads.of(
        content, hitPercent, REDIS, CAFFEINE, FILE, MEMCACHED, REDIS_CLUSTER, TWO_LEVEL);
  }
}
