package io.catalogbench.harness.equivalence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What prices that were written must leave behind: the rows hold them, every other row is as it
 * was, and nobody is told of an older row, by the server or by what it keeps in Redis.
 *
 * @param prices what was written, by product
 */
public record WrittenState(Map<Long, BigDecimal> prices) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final String PRODUCTS = "products ";
  private static final String ABSENT = "absent";
  private static final String PRICE = "price";
  private static final String UPDATED = "updated_at";

  /** What a product's row and its JSON share. */
  private static final List<String> SHARED =
      List.of("name", PRICE, "category_id", "created_at", UPDATED);

  public WrittenState {
    prices = Map.copyOf(prices);
  }

  /**
   * Where rows are not as the writes must have left them.
   *
   * @param least how many products at least must have been written
   */
  public List<Difference> rows(Remains before, Remains after, long least) {
    List<Difference> differences = new ArrayList<>();
    long written = 0;
    Set<String> keys = new TreeSet<>(before.rows().keySet());
    keys.addAll(after.rows().keySet());
    for (String key : keys) {
      String then = before.rows().getOrDefault(key, ABSENT);
      String now = after.rows().getOrDefault(key, ABSENT);
      Optional<BigDecimal> price = written(key);
      if (then.equals(ABSENT) || now.equals(ABSENT) || price.isEmpty()) {
        if (!then.equals(now)) {
          differences.add(difference(after, "before ≠ after", "row " + key, then, now));
        }
      } else if (!then.equals(now)) {
        written++;
        differences.addAll(
            shared(
                after,
                "written ≠ row",
                "row " + key,
                expected(tree(then), tree(now), price.get()),
                tree(now)));
      }
    }
    if (written < least) {
      differences.add(
          difference(
              after,
              "acknowledged ≠ rows",
              "written products",
              "at least %,d".formatted(least),
              "%,d".formatted(written)));
    }
    return differences;
  }

  /** Where a value that a server would find in Redis tells of other rows than there are. */
  public List<Difference> cached(Remains after) {
    List<Difference> differences = new ArrayList<>();
    after
        .readable()
        .forEach(
            (key, answer) ->
                json(answer)
                    .ifPresent(
                        document ->
                            products(document)
                                .forEach(
                                    product ->
                                        differences.addAll(
                                            told(after, "cached", "cached " + key, product)))));
    return differences;
  }

  /** Where what a server answers to a request for {@code product} is not its row. */
  public List<Difference> answered(long product, String answer, Remains after) {
    String where = "/api/products/" + product;
    return json(answer)
        .filter(document -> document.path("id").asLong() == product)
        .map(document -> told(after, "answered", where, document))
        .orElseGet(
            () -> List.of(difference(after, "answered ≠ row", where, answer, row(after, product))));
  }

  private static List<Difference> told(Remains after, String by, String where, JsonNode product) {
    String row = row(after, product.path("id").asLong());
    return row.equals(ABSENT)
        ? List.of(difference(after, by + " ≠ row", where, product.toString(), row))
        : shared(after, by + " ≠ row", where, product, tree(row));
  }

  private static String row(Remains after, long product) {
    return after.rows().getOrDefault(PRODUCTS + product, ABSENT);
  }

  private Optional<BigDecimal> written(String key) {
    return key.startsWith(PRODUCTS)
        ? Optional.ofNullable(prices.get(Long.parseLong(key.substring(PRODUCTS.length()))))
        : Optional.empty();
  }

  /** The row as it was, with the new price; a time of change is the database's to choose. */
  private static JsonNode expected(JsonNode then, JsonNode now, BigDecimal price) {
    return MAPPER
        .createObjectNode()
        .setAll(
            Map.of(
                "name",
                then.path("name"),
                PRICE,
                MAPPER.getNodeFactory().numberNode(price),
                "category_id",
                then.path("category_id"),
                "created_at",
                then.path("created_at"),
                UPDATED,
                now.path(UPDATED)));
  }

  private static List<Difference> shared(
      Remains after, String sides, String where, JsonNode left, JsonNode right) {
    return SHARED.stream()
        .filter(name -> !same(left.path(name), right.path(name)))
        .map(
            name ->
                difference(
                    after,
                    sides,
                    where + " $." + name,
                    left.path(name).toString(),
                    right.path(name).toString()))
        .toList();
  }

  private static boolean same(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return left.decimalValue().compareTo(right.decimalValue()) == 0;
    }
    return left.equals(right)
        || (left.isString()
            && right.isString()
            && instant(left.stringValue()).isPresent()
            && instant(left.stringValue()).equals(instant(right.stringValue())));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty(); // a name
    }
  }

  /** All products in a document, however deep: lists of them are cached, too. */
  private static Stream<JsonNode> products(JsonNode document) {
    return document.has(PRICE) && document.has(UPDATED)
        ? Stream.of(document)
        : document.valueStream().flatMap(WrittenState::products);
  }

  /** Nothing where it is not JSON: a version, or a compressed value. */
  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(MAPPER.readTree(text));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static JsonNode tree(String row) {
    return MAPPER.readTree(row);
  }

  private static Difference difference(
      Remains after, String sides, String where, String left, String right) {
    return new Difference(sides, after.moment(), where, left, right);
  }
}
