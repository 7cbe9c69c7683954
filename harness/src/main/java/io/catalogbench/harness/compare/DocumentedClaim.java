package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Metric;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the documents claim, in their order, and what shows it here. */
enum DocumentedClaim {
  C01(
      "Simple JSON: the event loop answers 3.8 times as many requests",
      "D4",
      "47,832 against 12,456 per second",
      3.8,
      new Evidence.TwoTargets(
          new Evidence.Side("simple", "spring-mvc"),
          new Evidence.Side("simple", "micronaut"),
          new Evidence.Saturated(100),
          List.of(Metric.THROUGHPUT_RPS, Metric.CPU_US_PER_REQUEST)),
      "The documents' sync is one thread per request, their async an event loop."),
  C02(
      "Simple JSON at 1,000 connections: the mean latency is 3.8 times lower",
      "D4",
      "20.9 ms against 80.3 ms",
      3.8,
      new Evidence.TwoTargets(
          new Evidence.Side("simple", "spring-mvc"),
          new Evidence.Side("simple", "micronaut"),
          new Evidence.Saturated(1_000),
          List.of(Metric.THROUGHPUT_RPS, Metric.CPU_US_PER_REQUEST)),
      "The documents took the mean latency of a saturated closed loop, which is connections ÷"
          + " throughput."),
  C03(
      "Simple JSON: the 99th percentile is 4 times lower",
      "D4",
      "45 ms against 180 ms",
      4,
      new Evidence.TwoTargets(
          new Evidence.Side("simple", "spring-mvc"),
          new Evidence.Side("simple", "micronaut"),
          new Evidence.Clocked(),
          List.of(Metric.RESPONSE_P99_NS)),
      "Measured at one rate that both can carry, which is a small part of what either could:"
          + " percentiles of a saturated loop, as documented, say nothing about users."),
  C04(
      "Database lookup: the event loop answers 3.5 times as many requests",
      "D4",
      "28,450 against 8,230 per second",
      3.5,
      new Evidence.TwoTargets(
          new Evidence.Side("user-by-id", "spring-mvc"),
          new Evidence.Side("user-by-id", "micronaut"),
          new Evidence.Saturated(100),
          List.of(Metric.THROUGHPUT_RPS, Metric.CPU_US_PER_REQUEST)),
      "The documents' sync is one thread per request, their async an event loop."),
  C05(
      "Database lookup at 1,000 connections: the mean latency is 3.5 times lower",
      "D4",
      "35.2 ms against 121.5 ms",
      3.5,
      new Evidence.TwoTargets(
          new Evidence.Side("user-by-id", "spring-mvc"),
          new Evidence.Side("user-by-id", "micronaut"),
          new Evidence.Saturated(1_000),
          List.of(Metric.THROUGHPUT_RPS, Metric.CPU_US_PER_REQUEST)),
      "The documents took the mean latency of a saturated closed loop, which is connections ÷"
          + " throughput."),
  C06(
      "The event loop needs 20 database connections where the other needs 100",
      "D4",
      "20 against 100",
      5,
      new Evidence.TwoPools(
          "user-by-id", new Evidence.Saturated(100), pools("spring-mvc"), pools("micronaut")),
      "Needed is the smallest of the pools whose throughput reaches 95 % of the best, under 100"
          + " connections to the server."),
  C07(
      "10,000 small objects: a fast stack writes them 8 times as fast as the standard one",
      "D4",
      "15 ms against 120 ms",
      8,
      new Evidence.TwoCells("write/bytes/small-10000", "map-first", "dsl-json"),
      "The standard stack of the documents turns objects into maps and maps into text, so"
          + " it is held against Jackson doing the same."),
  C08(
      "1,000 users with addresses, date and metadata: 8 times as fast",
      "D4",
      "12 ms against 95 ms",
      8,
      new Evidence.TwoCells("write/bytes/complex-1000", "map-first", "dsl-json"),
      "The standard stack of the documents turns objects into maps and maps into text, so"
          + " it is held against Jackson doing the same."),
  C09(
      "A fast JSON library is 2 to 3 times as fast as the standard one",
      "D4",
      "2 to 3 times",
      2,
      new Evidence.TwoCells("write/bytes/complex-1000", "jackson2", "dsl-json"),
      "The library that most JVM applications have is Jackson 2; it is no slow library."),
  C10(
      "Memory at rest is 4 times lower",
      "D4",
      "45 MB against 180 MB",
      4,
      new Evidence.TwoTargets(
          new Evidence.Side("simple", "spring-mvc"),
          new Evidence.Side("simple", "micronaut"),
          new Evidence.Clocked(),
          List.of(Metric.REST_RSS_BYTES)),
      "Resident memory once the server has answered that it is ready. On the JVM the heap is a"
          + " setting, and equal on both sides; what is not in use of it is not resident."),
  C11(
      "Memory at 1,000 connections is 3.7 times lower",
      "D4",
      "120 MB against 450 MB",
      3.7,
      new Evidence.TwoTargets(
          new Evidence.Side("simple", "spring-mvc"),
          new Evidence.Side("simple", "micronaut"),
          new Evidence.Saturated(1_000),
          List.of(Metric.RSS_BYTES)),
      "Resident memory of launches that have been through the plan's other loads, too. Both have"
          + " the same heap, which is most of it."),
  C12(
      "Memory per connection is 6 times lower",
      "D4",
      "0.075 MB against 0.45 MB",
      6,
      new Evidence.TwoTargets(
          new Evidence.Side("simple", "spring-mvc"),
          new Evidence.Side("simple", "micronaut"),
          new Evidence.Holding(10_000),
          List.of(Metric.CONNECTION_BYTES)),
      "What the heap, after a collection, and buffers outside of it hold for each of 10,000"
          + " connections that were answered once and stay open."),
  C13(
      "The event loop serves 10 times as many connections",
      "D4",
      "10,000 against 1,000",
      10,
      new Evidence.TwoTargets(
          new Evidence.Side("simple", "spring-mvc"),
          new Evidence.Side("simple", "micronaut"),
          new Evidence.Holding(10_000),
          List.of(Metric.CONNECTIONS)),
      "Connections that were answered and stay open together, at most 10,000 of them. A server of"
          + " one thread per request needs no thread for a connection that asks nothing: the limit"
          + " is a setting, and what a connection costs is the question."),
  C14(
      "Validation prepared at build time beats validation by reflection at run time",
      "D4",
      "cheaper",
      1,
      new Evidence.TwoCells("validate/items", "reflection", "compiled"),
      "Only the direction is documented. Hibernate Validator reflects once and keeps what"
          + " it found; Micronaut's validator was prepared by the compiler."),
  C15(
      "Cached dependencies beat a chain of authentication and permissions per request",
      "D4",
      "cheaper",
      1,
      new Evidence.TwoCells("authorize", "per-request", "cached"),
      "Only the direction is documented. Most of what is saved is the check of the"
          + " token's signature, which the cache remembers."),
  C16(
      "Many requests that each wait take as long as one, not as long as all of them",
      "D3",
      "3 s against 300 s for 100 requests",
      100,
      new Evidence.TwoTargets(
          new Evidence.Side("say-sync", "spring-mvc"),
          new Evidence.Side("say-async", "micronaut"),
          new Evidence.Saturated(100),
          List.of(Metric.THROUGHPUT_RPS)),
      "A server that serves one request at a time was documented. Requests per second of as many"
          + " connections as there, each waiting 0.1 s: 200 threads are enough for them. With more"
          + " connections than threads the ratio is connections ÷ threads; plan waiting shows it."),
  C17(
      "Simple JSON at 100 connections: asynchronous handlers answer twice as many" + " requests",
      "D3",
      "4,000 against 2,000 per second",
      2,
      new Evidence.TwoTargets(
          new Evidence.Side("simple", "spring-mvc"),
          new Evidence.Side("simple", "micronaut"),
          new Evidence.Saturated(100),
          List.of(Metric.THROUGHPUT_RPS, Metric.CPU_US_PER_REQUEST)),
      "Of the three figures documented (1,200, 2,000, 4,000) the last two differ by the"
          + " handler alone."),
  C18(
      "Simple JSON at 100 connections: the latency halves",
      "D3",
      "25 ms against 50 ms",
      2,
      new Evidence.TwoTargets(
          new Evidence.Side("simple", "spring-mvc"),
          new Evidence.Side("simple", "micronaut"),
          new Evidence.Saturated(100),
          List.of(Metric.THROUGHPUT_RPS, Metric.CPU_US_PER_REQUEST)),
      "The documents took the mean latency of a saturated closed loop, which is connections ÷"
          + " throughput."),
  C19(
      "Parts of an answer fetched in parallel take as long as the slowest, not as the sum",
      "D3",
      "the slowest, not the sum",
      1,
      new Evidence.Parts(
          "micronaut",
          List.of("user-by-id", "order-item", "external-data"),
          "combined-data",
          new Evidence.Clocked()),
      "Only the direction is documented. Medians of three answers from one source each (for the"
          + " orders, one row of one) are added and held against the median of the answer that has"
          + " all three."),
  C20(
      "Kept database connections beat one per request",
      "D3",
      "faster",
      1,
      new Evidence.TwoTargets(
          new Evidence.Side("user-by-id", "spring-mvc-connect"),
          new Evidence.Side("user-by-id", "spring-mvc"),
          new Evidence.Saturated(32),
          List.of(Metric.THROUGHPUT_RPS, Metric.CPU_US_PER_REQUEST)),
      "Only the direction is documented. A lookup of one row with a connection that is opened for"
          + " it, proves its password by SCRAM and is closed, against one of 16 that are kept."),
  C21(
      "Joined loading beats a query for each row",
      "D1, D3, D4",
      "faster",
      1,
      new Evidence.TwoTargets(
          new Evidence.Side("product-list-mixed", "spring-mvc-naive"),
          new Evidence.Side("product-list-mixed", "spring-mvc-uncached"),
          new Evidence.Saturated(32),
          List.of(Metric.CPU_US_PER_REQUEST)),
      "Only the direction is documented. Neither side has a cache."),
  C22(
      "A join and a cache answer a list 10 times as soon",
      "D1",
      "25 ms against 250 ms",
      10,
      new Evidence.TwoTargets(
          new Evidence.Side("product-list-mixed", "spring-mvc-naive"),
          new Evidence.Side("product-list-mixed", "spring-mvc"),
          new Evidence.Clocked(),
          List.of(Metric.RESPONSE_P50_NS)),
      "At one rate that both can carry."),
  C23(
      "A join and a cache answer 7.1 times as many lists",
      "D1",
      "8,500 against 1,200 per second",
      7.1,
      new Evidence.TwoTargets(
          new Evidence.Side("product-list-mixed", "spring-mvc-naive"),
          new Evidence.Side("product-list-mixed", "spring-mvc"),
          new Evidence.Saturated(32),
          List.of(Metric.THROUGHPUT_RPS, Metric.CPU_US_PER_REQUEST)),
      "The list is 100 products of 50 categories, cached in Redis."),
  C24(
      "A join sends 2 statements instead of 15",
      "D1",
      "15 against 2 per request",
      7.5,
      new Evidence.TwoTargets(
          new Evidence.Side("product-list-mixed", "spring-mvc-naive"),
          new Evidence.Side("product-list-mixed", "spring-mvc-uncached"),
          new Evidence.Saturated(32),
          List.of(Metric.SQL_PER_REQUEST)),
      "Counted in the database."),
  C25(
      "A join and a cache need 40 % less memory",
      "D1",
      "1.2 GB against 2.0 GB",
      1.67,
      new Evidence.TwoTargets(
          new Evidence.Side("product-list-mixed", "spring-mvc-naive"),
          new Evidence.Side("product-list-mixed", "spring-mvc"),
          new Evidence.Saturated(32),
          List.of(Metric.RSS_BYTES)),
      "On the JVM the heap is a setting, and equal on both sides."),
  C26(
      "One Python framework answers 7 times as many requests as another",
      "D1",
      "8,500 against 1,200 per second",
      7.1,
      new Evidence.Nothing("Both are Python frameworks; neither has a counterpart on the JVM."),
      "The gap between them is not one between thread models: both ran one thread per"
          + " request."),
  C27(
      "Bulk writes beat single ones",
      "D1",
      "faster",
      1,
      new Evidence.TwoTargets(
          new Evidence.Side("price-change", "spring-mvc"),
          new Evidence.Side("price-change-100", "spring-mvc", 100),
          new Evidence.Saturated(8),
          List.of(Metric.THROUGHPUT_RPS, Metric.CPU_US_PER_REQUEST)),
      "Only the direction is documented. Figures are for one row: one in a request against 100 in"
          + " one request and one statement."),
  C28(
      "Compressing cached values saves memory and costs CPU",
      "D1",
      "smaller, at a CPU price",
      1,
      new Evidence.TwoSizes("compress/products-100", "none", "zstd"),
      "Only the direction is documented. Held against the bytes of a list of 100 products in the"
          + " store; what they cost stands under compress/ and expand/."),
  C29(
      "With the cache down requests still succeed",
      "D1",
      "no errors",
      1,
      new Evidence.WithoutRedis(List.of("spring-mvc", "micronaut")),
      "Redis ends under an open load and comes back later; the requests go on to the database."),
  C30(
      "A random key never hits, a canonical one does",
      "D1",
      "0 % against a high share",
      1,
      new Evidence.TwoLives("keys", "random", "catalog"),
      "Counted are requests for 1,024 different calls by Zipf's law, from an empty cache; a random"
          + " key differs for each by construction. What it costs stands under call/."),
  C31(
      "Fragments beat one large cached value",
      "D2",
      "less memory, faster partial change",
      1,
      new Evidence.TwoCells("fragments/change/products-100", "whole", "fragments"),
      "Only the direction is documented: one of 100 products changes, and is encoded and sent"
          + " again, or all are. What reading costs stands under fragments/read/; how often a list"
          + " must change for fragments to pay, under where fragments pay."),
  C32(
      "Which cache backend, and when",
      "D2",
      "benchmark each",
      1,
      new Evidence.TwoCells("read/products-10/100-percent-hits", "redis", "caffeine"),
      "The documents ask the question and give no figure: held here is a hit in the process"
          + " against one in Redis; every store is under read/."),
  C33(
      "The time to live decides hit rate and staleness",
      "D1",
      "1 to 5 min, 10 to 30 min, 1 to 24 h",
      1,
      new Evidence.TwoLives("day", "short", "long"),
      "Only the direction is documented. Lists are asked for by Zipf's law over a day, on a clock"
          + " that is told the time, and nothing is invalidated: lives of 1 minute are held against"
          + " 1 hour. What a request costs stands under life/day."),
  C34(
      "One blocking call on the event loop stalls every request",
      "D4",
      "all blocked",
      1,
      new Evidence.TwoTargets(
          new Evidence.Side("simple", "micronaut-blocking"),
          new Evidence.Side("simple", "micronaut"),
          new Evidence.Besides("say-sync"),
          List.of(Metric.RESPONSE_P50_NS)),
      "Only the direction is documented. Beside two connections whose requests wait 100 ms, on the"
          + " event loop or off it; the median, because every request is claimed to stall. The"
          + " servers here keep blocking work off the event loop unless the fault is planted."),
  C35(
      "Warming the cache spares the first users",
      "D1",
      "no cold misses",
      1,
      new Evidence.TwoLives("first-minute", "cold", "warmed"),
      "Only the direction is held against it: a first minute with nothing cached, or with the tenth"
          + " that is asked for most. No miss at all takes warming everything. What a request costs"
          + " stands under life/first-minute.");

  /** Targets by the size of their pool of database connections. */
  private static Map<Integer, String> pools(String server) {
    return Stream.of(5, 10, 20, 50, 100)
        .collect(Collectors.toMap(size -> size, size -> server + "-pool-" + size));
  }

  private final String subject;
  private final String source;
  private final String figures;
  private final double ratio;

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutables
  private final Evidence evidence;

  private final String mapping;

  DocumentedClaim(
      String subject,
      String source,
      String figures,
      double ratio,
      Evidence evidence,
      String mapping) {
    this.subject = subject;
    this.source = source;
    this.figures = figures;
    this.ratio = ratio;
    this.evidence = evidence;
    this.mapping = mapping;
  }

  String subject() {
    return subject;
  }

  String source() {
    return source;
  }

  /** As documented, with units. */
  String figures() {
    return figures;
  }

  /** The least documented ratio of slow to fast; 1 where only the direction is documented. */
  double ratio() {
    return ratio;
  }

  /** What shows it here. */
  Evidence evidence() {
    return evidence;
  }

  /** Why that is what the documents speak of. */
  String mapping() {
    return mapping;
  }
}
