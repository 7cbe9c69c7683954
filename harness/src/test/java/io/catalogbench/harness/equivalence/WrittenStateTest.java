package io.catalogbench.harness.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Product 7 and 8 are written, product 6 is not. */
final class WrittenStateTest {

  private static final String SEEDED = "2001-01-01T00:00:00";
  private static final String WRITTEN = "2026-11-30T03:02:25.12";
  private static final String VERSION = "0123456789abcdef";
  private static final WrittenState STATE =
      new WrittenState(Map.of(7L, new BigDecimal("1.50"), 8L, new BigDecimal("2.00")));

  private final SortedMap<String, String> rows =
      new TreeMap<>(
          Map.of(
              "products 6", row(6, "9.99", SEEDED),
              "products 7", row(7, "1.50", SEEDED),
              "products 8", row(8, "2.00", SEEDED),
              "users 1", "{\"id\": 1}"));
  private final Map<String, byte[]> redis = new HashMap<>();
  private final Remains before = remains("before");

  @Test
  void rowsThatAreWrittenAsAcknowledgedAreFine() {
    write(7, "1.50");
    write(8, "2.0");
    assertThat(STATE.rows(before, remains("after"), 2)).isEmpty();
  }

  @Test
  void anAcknowledgedWriteThatNoRowHasIsFound() {
    write(7, "1.50");
    found(2, "acknowledged ≠ rows: after: written products: at least 2 ≠ 1");
  }

  @Test
  void anotherPriceIsFound() {
    write(7, "1.51");
    found(1, "written ≠ row: after: row products 7 $.price: 1.50 ≠ 1.51");
  }

  @Test
  void whatNobodyWroteMustBeAsItWas() {
    write(6, "9.99");
    rows.remove("users 1");
    rows.put("products 9", "{}");
    assertThat(STATE.rows(before, remains("after"), 0))
        .extracting(Difference::where)
        .containsExactly("row products 6", "row products 9", "row users 1");
  }

  @Test
  void cachedProductsAndListsOfThemMustBeAsTheRows() {
    write(7, "1.50");
    cache("v1:product:7", VERSION + answer(7, "1.50", WRITTEN + "0Z"));
    cache("v1:products:", VERSION + "[" + answer(6, "9.99", SEEDED + "Z") + "]");
    cache("v1:product:8:version", VERSION);
    cache("v1:compressed", VERSION + "\u0001\u0002");
    assertThat(STATE.cached(remains("after"))).isEmpty();
    cache("v1:products:", VERSION + "[" + answer(7, "1.50", SEEDED + "Z") + "]");
    assertThat(STATE.cached(remains("after")))
        .extracting(Difference::toString)
        .containsExactly(
            "cached ≠ row: after: cached v1:products: $.updated_at: \"%sZ\" ≠ \"%s+00:00\""
                .formatted(SEEDED, WRITTEN));
  }

  @Test
  void whatNobodyCanReadAnyMoreMayBeOld() {
    write(7, "1.50");
    cache("v1:product:7:version", VERSION);
    cache("v1:product:7", "fedcba9876543210" + answer(7, "1.50", SEEDED + "Z"));
    assertThat(STATE.cached(remains("after"))).isEmpty();
  }

  @Test
  void anAnswerMustBeTheRow() {
    write(7, "1.50");
    Remains after = remains("after");
    assertThat(STATE.answered(7, answer(7, "1.5", WRITTEN + "0Z"), after)).isEmpty();
    assertThat(STATE.answered(7, answer(7, "1.50", SEEDED + "Z"), after))
        .extracting(Difference::where)
        .containsExactly("/api/products/7 $.updated_at");
    assertThat(STATE.answered(7, "{\"status\":404}", after)).hasSize(1);
    assertThat(STATE.answered(7, answer(8, "2.00", SEEDED + "Z"), after)).hasSize(1);
  }

  private void found(long least, String difference) {
    assertThat(STATE.rows(before, remains("after"), least))
        .extracting(Difference::toString)
        .isEqualTo(List.of(difference));
  }

  private void write(long id, String price) {
    rows.put("products " + id, row(id, price, WRITTEN));
  }

  private void cache(String key, String bytes) {
    redis.put(key, bytes.getBytes(StandardCharsets.UTF_8));
  }

  private Remains remains(String moment) {
    return Remains.of(moment, new TreeMap<>(rows), redis, _ -> 0);
  }

  /** As PostgreSQL writes it. */
  private static String row(long id, String price, String updated) {
    return """
    {"id": %d, "name": "P", "price": %s, "words": "'p':1", "category_id": 3, \
    "created_at": "%s+00:00", "updated_at": "%s+00:00"}\
    """
        .formatted(id, price, SEEDED, updated);
  }

  /** As servers write it. */
  private static String answer(long id, String price, String updated) {
    return """
    {"id":%d,"name":"P","price":%s,"category_id":3,"category_name":"C",\
    "created_at":"%sZ","updated_at":"%s"}\
    """
        .formatted(id, price, SEEDED, updated);
  }
}
