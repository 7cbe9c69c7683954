package io.catalogbench.cache.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.runtime.Settings;
import io.catalogbench.contract.category.Category;
import io.catalogbench.contract.json.CatalogJson;
import io.catalogbench.contract.order.OrderItem;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.processing.Processed;
import io.catalogbench.contract.product.CreatedCount;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.settings.JsonMode;
import io.catalogbench.contract.simple.Greeting;
import io.catalogbench.contract.simple.ItemsQuery;
import io.catalogbench.contract.user.Address;
import io.catalogbench.contract.user.User;
import io.catalogbench.contract.user.UserCounts;
import io.catalogbench.contract.user.UserDetail;
import io.catalogbench.contract.user.UserPage;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

final class AnswerEncoderTest {

  private static final Instant MICROS = Instant.parse("2024-02-29T23:59:59.000001Z");
  private static final JsonMapper MAPPER = CatalogJson.mapper();
  private static final User USER = new User(1, "의자 🛒", "a\"b\\c@d.e", Instant.EPOCH);

  private final AnswerEncoder jackson = AnswerEncoder.of(JsonMode.JACKSON, MAPPER);
  private final AnswerEncoder dslJson = AnswerEncoder.of(JsonMode.DSL_JSON, MAPPER);

  static Stream<Object> answers() {
    return Stream.of(
        Greeting.HELLO,
        new ItemsQuery(0, 100, null),
        new ItemsQuery(Long.MAX_VALUE, 0, List.of("", "\u0001\t\n\u007f\u2028", "é\"/<")),
        product("5.50"),
        product("0.00"),
        product("99999999.99"),
        List.of(product("100.00"), product("0.01")),
        List.of(new Category(1, "Lamps", "lamps")),
        USER,
        List.of(USER),
        new UserCounts(1, "ada", "ada@example.com", 0, Long.MAX_VALUE),
        new UserPage(1, 10, 10_000, true, List.of(USER)),
        new UserPage(2, 10, 0, false, List.of()),
        List.of(detail("{}"), detail("{\"a\": [1, 2.50, true, null, {\"b\": \"c\"}]}")),
        detail("{\"big\": 12345678901234567890.10, \"small\": 0.0000001, \"much\": 1e30}"),
        new OrderItem(1, -2, 3),
        new Processed("processed_x", MICROS),
        List.of(),
        new CreatedCount(3),
        Problem.notFound("user", "7"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void bothModesWriteTheSameBytes(Object answer) {
    String expected = new String(jackson.encoded(answer), StandardCharsets.UTF_8);
    for (int time = 0; time < 2; time++) {
      assertThat(dslJson.encoded(answer)).asString(StandardCharsets.UTF_8).isEqualTo(expected);
      assertThat(streamed(dslJson, answer)).isEqualTo(expected);
      assertThat(streamed(jackson, answer)).isEqualTo(expected);
    }
  }

  @Test
  void whatWouldBeWrittenByReflectionStopsIt() {
    DslJson<Object> reflective = new DslJson<>(Settings.withRuntime());
    assertThatThrownBy(
            () ->
                DslJsonEncoder.compiled(
                    CreatedCount.class, reflective.tryFindWriter(CreatedCount.class)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no compiled code for " + CreatedCount.class.getName());
    assertThatThrownBy(() -> DslJsonEncoder.compiled(CreatedCount.class, null))
        .isInstanceOf(IllegalStateException.class);
  }

  private static String streamed(AnswerEncoder encoder, Object answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    encoder.write(answer, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Product product(String price) {
    return new Product(7, "Café 의자", new BigDecimal(price), 8, "Category 8", MICROS, Instant.EPOCH);
  }

  private static UserDetail detail(String metadata) {
    return new UserDetail(
        1,
        "ada",
        "ada@example.com",
        MICROS,
        List.of(new Address("18 Rue de l'Église", "Zürich", "CH")),
        CatalogJson.metadata(MAPPER, metadata));
  }
}
