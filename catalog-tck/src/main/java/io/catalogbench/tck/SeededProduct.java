package io.catalogbench.tck;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.data.SeedData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/** A product as the seed makes it, worked out once more: the judge of what servers read. */
record SeededProduct(
    long id, String name, BigDecimal price, long categoryId, Instant createdAt, Instant updatedAt) {

  private static final List<String> ADJECTIVES =
      List.of("Red", "Blue", "Green", "Small", "Large", "Light", "Heavy", "Classic");
  private static final List<String> NOUNS =
      List.of(
          "Lamp",
          "Chair",
          "Table",
          "Kettle",
          "Bicycle",
          "Notebook",
          "Jacket",
          "Café set",
          "의자",
          "Radio");
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

  /** The product of that number, 1 to {@link SeedData#PRODUCTS}. */
  static SeededProduct of(long n) {
    Instant createdAt = FIRST.plusSeconds(60 * n);
    return new SeededProduct(
        n,
        ADJECTIVES.get((int) (n % 8)) + " " + NOUNS.get((int) (n / 8 % 10)) + " " + n,
        BigDecimal.valueOf(n * 7919 % 99_900 + 100, 2),
        1 + n % SeedData.CATEGORIES,
        createdAt,
        createdAt.plusSeconds(n % 997));
  }

  /** The numbers that a list of seeded products has, in its order. */
  static List<Long> ids(Predicate<SeededProduct> filter) {
    return LongStream.rangeClosed(1, SeedData.PRODUCTS)
        .mapToObj(SeededProduct::of)
        .filter(filter)
        .limit(Limits.MAX_PRODUCTS)
        .map(SeededProduct::id)
        .toList();
  }

  String categoryName() {
    return "Category " + categoryId;
  }

  /** The JSON of this product. */
  JsonNode json() {
    return new Answer(
            200,
            Map.of(),
            """
            {"id":%d,"name":"%s","price":%s,"category_id":%d,"category_name":"%s",\
            "created_at":"%s","updated_at":"%s"}\
            """
                .formatted(id, name, price, categoryId, categoryName(), createdAt, updatedAt)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .json();
  }
}
