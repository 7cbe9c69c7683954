package io.catalogbench.harness.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.corpus.CorpusRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

final class EquivalenceTest {

  private static final Map<String, String> JSON = Map.of("content-type", "application/json");

  private final Equivalence equivalence =
      new Equivalence(new Masks(Instant.parse("2026-01-01T00:00:00Z"), Set.of("threads", "json")));

  @Test
  void theOrderOfMembersDoesNotMatter() {
    assertThat(bodies("{\"a\":1,\"b\":[1,2]}", "{\"b\":[1,2],\"a\":1}")).isEmpty();
  }

  @Test
  void theOrderOfElementsDoes() {
    assertThat(bodies("[1,2]", "[2,1]"))
        .extracting(Difference::where)
        .containsExactly("$[0]", "$[1]");
  }

  @Test
  void aMisspeltWordIsToldWithItsPathAndBothValues() {
    assertThat(bodies("{\"status\":\"success\"}", "{\"status\":\"sucess\"}"))
        .extracting(Difference::toString)
        .containsExactly("left ≠ right: it: $.status: \"success\" ≠ \"sucess\"");
  }

  @Test
  void numbersOfOtherScaleDiffer() {
    assertThat(bodies("{\"price\":12.50}", "{\"price\":12.5}")).hasSize(1);
    assertThat(bodies("[5]", "[5.0]")).hasSize(1);
    assertThat(bodies("[12.50]", "[12.50]")).isEmpty();
  }

  @Test
  void absentIsNotNull() {
    assertThat(bodies("{\"a\":null}", "{}"))
        .extracting(Difference::where, Difference::left, Difference::right)
        .containsExactly(org.assertj.core.api.Assertions.tuple("$.a", "null", "absent"));
  }

  @Test
  void anArrayOfOtherLengthIsToldOnce() {
    assertThat(bodies("[1]", "[1,2,3]")).extracting(Difference::where).containsExactly("$.length");
  }

  @Test
  void newInstantsAreEqualAndOldOnesMustBe() {
    assertThat(bodies("[\"2026-02-01T00:00:00Z\"]", "[\"2026-02-01T00:00:01.5Z\"]")).isEmpty();
    assertThat(bodies("[\"2025-02-01T00:00:00Z\"]", "[\"2025-02-01T00:00:01Z\"]")).hasSize(1);
  }

  @Test
  void ofHealthTheRuntimeAndWhatCarriesRequestsMayDiffer() {
    String left =
        """
        {"runtime": {"x": "1"},
         "settings": {"threads": "virtual", "json": "jackson", "cache": "none"}}\
        """;
    String right =
        """
        {"runtime": {},
         "settings": {"threads": "event-loop", "json": "dsl-json", "cache": "redis"}}\
        """;
    assertThat(
            equivalence.between(
                exchange("/api/health", 200, JSON, left, Optional.empty()),
                exchange("/api/health", 200, JSON, right, Optional.empty())))
        .extracting(Difference::where)
        .containsExactly("$.settings.cache");
  }

  @Test
  void tokensOfALoginMayDifferAsLongAsTheyAreTokens() {
    String end = "." + "x".repeat(43) + "\"}";
    String left = "{\"access_token\":\"a.b" + end;
    assertThat(logins(left, "{\"access_token\":\"a.c" + end)).isEmpty();
    assertThat(logins(left, "{\"access_token\":\"a.c\"}")).hasSize(1);
    assertThat(bodies(left, "{\"access_token\":\"a.c" + end)).hasSize(1);
  }

  private List<Difference> logins(String left, String right) {
    return equivalence.between(
        exchange("/api/login", 200, JSON, left, Optional.empty()),
        exchange("/api/login", 200, JSON, right, Optional.empty()));
  }

  @Test
  void statusAndAllHeadersAreComparedButThoseOfTheConnection() {
    Map<String, String> left =
        Map.of("content-type", "text/plain", "location", "http://a:81/x", "date", "now");
    Map<String, String> right =
        Map.of("content-type", "text/plain", "location", "http://a:82/y", "x-more", "1");
    assertThat(
            equivalence.between(
                exchange("/api/x", 201, left, "", Optional.empty()),
                exchange("/api/x", 200, right, "", Optional.empty())))
        .extracting(Difference::where)
        .containsExactly("status", "header location", "header x-more");
  }

  @Test
  void rowsLeftBehindAreComparedAsJsonWithoutNewInstants() {
    assertThat(
            left(
                Map.of(
                    "users 1", "{\"at\": \"2026-02-01T00:00:00+00:00\", \"price\": 1.50}",
                    "users 2", "{}"),
                Map.of("users 1", "{\"price\": 1.5, \"at\": \"2026-02-01T00:00:01+00:00\"}")))
        .extracting(Difference::toString)
        .containsExactly(
            "left ≠ right: the end: row users 1 $.price: 1.50 ≠ 1.5",
            "left ≠ right: the end: row users 2: {} ≠ absent");
  }

  private List<Difference> left(Map<String, String> left, Map<String, String> right) {
    return equivalence.betweenRemains(
        List.of(Remains.of("the end", new TreeMap<>(left), Map.of(), _ -> -1)),
        List.of(Remains.of("the end", new TreeMap<>(right), Map.of(), _ -> -1)));
  }

  @Test
  void cachedValuesAreComparedByAnswerAndReadabilityAndRoughLife() {
    Map<String, byte[]> left =
        Map.of("version", stamped('a', ""), "x", stamped('a', "[1]"), "y", stamped('a', "[1]"));
    Map<String, byte[]> right =
        Map.of("version", stamped('b', ""), "x", stamped('c', "[2]"), "y", stamped('b', "[1]"));
    assertThat(cached(left, _ -> 599_000, right, key -> key.equals("y") ? 601_000 : 1_000 * 400))
        .extracting(Difference::toString)
        .containsExactly(
            "left ≠ right: the end: cached x $[0]: 1 ≠ 2",
            "left ≠ right: the end: cached x: readable ≠ outdated",
            "left ≠ right: the end: cached y life: at most 10 min ≠ at most 30 min");
  }

  private List<Difference> cached(
      Map<String, byte[]> left,
      ToLongFunction<String> leftLife,
      Map<String, byte[]> right,
      ToLongFunction<String> rightLife) {
    return equivalence.betweenRemains(
        List.of(Remains.of("the end", new TreeMap<>(), left, leftLife)),
        List.of(Remains.of("the end", new TreeMap<>(), right, rightLife)));
  }

  private static byte[] stamped(char version, String answer) {
    return (String.valueOf(version).repeat(16) + answer).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theSameCommandsMustBeIssuedAsOften() {
    Commands left = new Commands(Map.of("SELECT 1", 1L), Map.of("mget", 1L));
    Commands right = new Commands(Map.of("SELECT 1", 2L), Map.of("mget", 1L, "set", 1L));
    assertThat(
            equivalence.between(
                exchange("/api/x", 200, JSON, "1", Optional.of(left)),
                exchange("/api/x", 200, JSON, "1", Optional.of(right))))
        .extracting(Difference::where, Difference::left, Difference::right)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("sql SELECT 1", "1 times", "2 times"),
            org.assertj.core.api.Assertions.tuple("redis set", "0 times", "1 times"));
  }

  @Test
  void aMemberGivenTwiceIsNoJson() {
    assertThat(bodies("{\"a\":1,\"a\":1}", "{\"a\":1}"))
        .extracting(Difference::where)
        .containsExactly("body (not JSON)");
  }

  private List<Difference> bodies(String left, String right) {
    return equivalence.between(
        exchange("/api/x", 200, JSON, left, Optional.empty()),
        exchange("/api/x", 200, JSON, right, Optional.empty()));
  }

  private static Exchange exchange(
      String path,
      int status,
      Map<String, String> headers,
      String body,
      Optional<Commands> commands) {
    return new Exchange(
        new CorpusRequest("it", "class", "GET", path, Map.of(), null, status),
        new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8)),
        commands);
  }
}
