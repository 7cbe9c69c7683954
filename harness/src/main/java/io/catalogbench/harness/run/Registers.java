package io.catalogbench.harness.run;

import io.catalogbench.contract.json.CatalogJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
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

  private final AtomicLongArray acknowledged = new AtomicLongArray(COUNT);

  /** The number of the product that is register {@code index}. */
  static long id(int index) {
    return CATEGORIES * (index + 1L) - 1;
  }

  /** The price that says {@code changes}. */
  static String price(long changes) {
    return "%d.%02d".formatted(changes / 100, changes % 100);
  }

  /** A change of the register was acknowledged; each register is changed by one at a time. */
  void acknowledge(int index, long changes) {
    acknowledged.set(index, changes);
  }

  /** What whoever asks from now on must see at least. */
  long[] atLeast() {
    long[] atLeast = new long[COUNT];
    for (int i = 0; i < COUNT; i++) {
      atLeast[i] = acknowledged.get(i);
    }
    return atLeast;
  }

  /** What an answer shows that is older than {@code atLeast}. */
  static Optional<String> stale(String json, long[] atLeast) {
    JsonNode answer = MAPPER.readTree(json);
    for (JsonNode product : answer.isArray() ? answer : List.of(answer)) {
      long id = product.path("id").asLong();
      int index = Math.toIntExact((id + 1) / CATEGORIES) - 1;
      if (index >= 0 && index < COUNT && id == id(index) && atLeast[index] > 0) {
        long shown = product.path("price").decimalValue().movePointRight(2).longValueExact();
        if (shown < atLeast[index]) {
          return Optional.of(
              "product %d at %s although %s was acknowledged before"
                  .formatted(id, price(shown), price(atLeast[index])));
        }
      }
    }
    return Optional.empty();
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
