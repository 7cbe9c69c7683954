package io.catalogbench.harness.run;

import io.catalogbench.contract.json.CatalogJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Products whose prices count how often they were changed: after a change was acknowledged nobody
 * who asks then may see a lower one.
 */
final class Registers {

  static final int COUNT = 8;

  /** The one that all of them are in. */
  static final int CATEGORY = 50;

  static final String NAME = "Stale check";

  private static final int CATEGORIES = 50;
  private static final JsonMapper MAPPER = CatalogJson.mapper();

  private final LongSupplier clockNanos;

  /** When each change was acknowledged, by register and number of changes. */
  private final List<Map<Long, Long>> acknowledgedNanos =
      IntStream.range(0, COUNT).mapToObj(_ -> newHistory()).toList();

  Registers(LongSupplier clockNanos) {
    this.clockNanos = clockNanos;
  }

  private static Map<Long, Long> newHistory() {
    return new ConcurrentHashMap<>();
  }

  /**
   * What somebody saw that had been changed before they asked.
   *
   * @param told what it was
   * @param age how long before they asked the change was acknowledged
   */
  record Lag(String told, Duration age) {}

  /** The number of the product that is register {@code index}. */
  static long id(int index) {
    return CATEGORIES * (index + 1L) - 1;
  }

  /** The price that says {@code changes}. */
  static String price(long changes) {
    return "%d.%02d".formatted(changes / 100, changes % 100);
  }

  /** A change of the register was acknowledged now; each is changed by one at a time. */
  void acknowledge(int index, long changes) {
    acknowledgedNanos.get(index).put(changes, clockNanos.getAsLong());
  }

  /** The oldest of what an answer shows that was changed before {@code askedNanos}. */
  Optional<Lag> lag(String json, long askedNanos) {
    JsonNode answer = MAPPER.readTree(json);
    Optional<Lag> oldest = Optional.empty();
    for (JsonNode product : answer.isArray() ? answer : List.of(answer)) {
      Optional<Lag> lag = lag(product, askedNanos);
      if (lag.isPresent() && oldest.stream().allMatch(it -> older(lag.get(), it))) {
        oldest = lag;
      }
    }
    return oldest;
  }

  private static boolean older(Lag one, Lag other) {
    return one.age().compareTo(other.age()) > 0;
  }

  private Optional<Lag> lag(JsonNode product, long askedNanos) {
    long id = product.path("id").asLong();
    int index = Math.toIntExact((id + 1) / CATEGORIES) - 1;
    if (index < 0 || index >= COUNT || id != id(index)) {
      return Optional.empty();
    }
    long shown = product.path("price").decimalValue().movePointRight(2).longValueExact();
    return Optional.ofNullable(acknowledgedNanos.get(index).get(shown + 1))
        .filter(nanos -> nanos - askedNanos < 0)
        .map(
            nanos ->
                new Lag(
                    "product %d at %s although %s was acknowledged before"
                        .formatted(id, price(shown), price(shown + 1)),
                    Duration.ofNanos(askedNanos - nanos)));
  }

  /** Reads that show registers, some more often than others. */
  static List<String> reads() {
    List<String> reads = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      reads.add("/api/products/" + id(i));
      reads.add("/api/products/" + id(i));
    }
    reads.add("/api/products?search=stale+check");
    reads.add("/api/products?category_id=" + CATEGORY);
    reads.add("/api/categories/" + CATEGORY + "/products");
    reads.add("/api/products/async");
    return List.copyOf(reads);
  }
}
