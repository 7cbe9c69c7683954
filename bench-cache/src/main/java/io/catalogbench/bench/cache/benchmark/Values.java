package io.catalogbench.bench.cache.benchmark;

import io.catalogbench.contract.json.CatalogJson;
import io.catalogbench.contract.product.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/** What is cached: the catalog's answers, as its mapper writes them. */
public final class Values {

  private static final Instant SEEDED = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> NOUNS =
      List.of("Lamp", "Chair", "Desk", "Shelf", "Clock", "Mug", "Rug", "Vase", "Stool", "Frame");
  private static final List<String> ADJECTIVES =
      List.of("Small", "Oak", "Blue", "Folding", "Glass", "Round", "Woollen", "Plain", "Grey");
  private static final JsonMapper MAPPER = CatalogJson.mapper();
  private static final List<List<Product>> HUNDRED =
      LongStream.range(0, 16).mapToObj(list -> products(100 * list, 100, 0)).toList();

  private Values() {}

  /** Products with numbers from {@code first} on; another revision of one has another price. */
  public static List<Product> products(long first, int count, int revision) {
    return LongStream.range(first, first + count).mapToObj(id -> product(id, revision)).toList();
  }

  private static Product product(long id, int revision) {
    Random random = new Random(id);
    String noun = NOUNS.get(random.nextInt(NOUNS.size()));
    String adjective = ADJECTIVES.get(random.nextInt(ADJECTIVES.size()));
    Instant created = SEEDED.plus(random.nextLong(1L << 40), ChronoUnit.MICROS);
    return new Product(
        id,
        adjective + " " + noun + " " + id,
        BigDecimal.valueOf(100 + random.nextInt(90_000) + revision, 2),
        1 + id % 50,
        "Category " + (1 + id % 50),
        created,
        created.plusSeconds(revision));
  }

  /** A list of a hundred products, encoded anew at every call. */
  static byte[] products100(long first) {
    return json(HUNDRED.get((int) (first % HUNDRED.size())));
  }

  /** A value as the servers cache it. */
  public static byte[] json(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }
}
