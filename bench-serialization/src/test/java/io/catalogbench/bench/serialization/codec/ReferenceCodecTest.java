package io.catalogbench.bench.serialization.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.bench.serialization.payload.Article;
import io.catalogbench.bench.serialization.payload.Event;
import io.catalogbench.bench.serialization.payload.Reading;
import io.catalogbench.contract.user.Address;
import io.catalogbench.contract.user.UserDetail;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceCodecTest {

  @Test
  void writesAUserAsTheContractHasIt() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("plan", "pro");
    metadata.put("tags", List.of("a", "b"));
    metadata.put("score", new BigDecimal("1.0"));
    metadata.put("active", true);
    UserDetail user =
        new UserDetail(
            7,
            "user7",
            "user7@example.com",
            Instant.parse("2023-01-01T00:49:00Z"),
            List.of(new Address("1 Rue de l'Église", "Zürich", "CH")),
            metadata);

    assertThat(written(user))
        .isEqualTo(
            """
            {"id":7,"username":"user7","email":"user7@example.com",\
            "created_at":"2023-01-01T00:49:00Z",\
            "addresses":[{"street":"1 Rue de l'Église","city":"Zürich","country":"CH"}],\
            "metadata":{"plan":"pro","tags":["a","b"],"score":1.0,"active":true}}\
            """);
  }

  @Test
  void writesNullsAndEmptyLists() {
    assertThat(written(Arrays.asList(null, List.of(), Map.of()))).isEqualTo("[null,[],{}]");
  }

  @Test
  void writesDecimalsPlainAndDoublesShort() {
    assertThat(
            written(new Reading(1, -0.5, 0.1, 100.0, new BigDecimal("1E+3"), -1, Long.MAX_VALUE)))
        .isEqualTo(
            """
            {"id":1,"latitude":-0.5,"longitude":0.1,"value":100.0,"amount":1000,"count":-1,\
            "sequence":9223372036854775807}\
            """);
  }

  @Test
  void escapesWhatMustBeAndNothingElse() {
    assertThat(written(new Article(1, "\"\\\n\r\t\b\f\u0001", "/é의🚚\u2028")))
        .isEqualTo(
            "{\"id\":1,\"title\":\"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\",\"body\":\"/é의🚚\u2028\"}");
  }

  @Test
  void tellsTheKindsOfASealedInterfaceApart() {
    assertThat(written(List.of(new Event.Viewed(1, 2), new Event.Rated(3, 4, 4.5))))
        .isEqualTo(
            """
            [{"type":"viewed","id":1,"product":2},\
            {"type":"rated","id":3,"product":4,"stars":4.5}]\
            """);
  }

  private static String written(Object value) {
    return new String(new ReferenceCodec().write(value), StandardCharsets.UTF_8);
  }
}
