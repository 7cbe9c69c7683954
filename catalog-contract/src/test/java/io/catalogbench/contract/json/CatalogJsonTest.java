package io.catalogbench.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductInput;
import io.catalogbench.contract.simple.ItemsQuery;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

final class CatalogJsonTest {

  private static final String LAMP = "{\"name\":\"Lamp\",\"price\":12.50,\"category_id\":7}";

  private final JsonMapper mapper = CatalogJson.mapper();

  @Test
  void aProductInputIsRead() {
    assertThat(mapper.readValue(LAMP, ProductInput.class))
        .isEqualTo(new ProductInput("Lamp", new BigDecimal("12.50"), 7L));
  }

  @Test
  void whatIsAbsentOrNullIsNull() {
    assertThat(mapper.readValue("{}", ProductInput.class))
        .isEqualTo(mapper.readValue("{\"name\":null,\"price\":null}", ProductInput.class))
        .isEqualTo(new ProductInput(null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "7",
        "{",
        LAMP + "{}",
        LAMP + "]",
        "{\"name\":\"a\",\"name\":\"b\"}",
        "{\"colour\":null}",
        "{\"Name\":\"a\"}",
        "{\"categoryId\":7}",
        "{\"name\":7}",
        "{\"name\":1.5}",
        "{\"name\":true}",
        "{\"name\":[\"a\"]}",
        "{\"price\":\"1\"}",
        "{\"price\":\"\"}",
        "{\"price\":true}",
        "{\"price\":[1]}",
        "{\"price\":NaN}",
        "{\"price\":01}",
        "{\"price\":.5}",
        "{\"category_id\":\"7\"}",
        "{\"category_id\":7.0}",
        "{\"category_id\":7e0}",
        "{\"category_id\":true}",
        "{\"category_id\":9223372036854775808}",
        "{'name':\"a\"}",
        "{name:\"a\"}",
        "{\"name\":\"a\",}",
        "{\"name\":\"a\"/**/}"
      })
  void whatIsNotExactlyAProductInputIsRefused(String json) {
    assertThatThrownBy(() -> mapper.readValue(json, ProductInput.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void moneyKeepsItsScaleAndInstantsAreUtc() {
    Product product =
        new Product(
            7,
            "Lamp",
            new BigDecimal("1E+1").setScale(2),
            8,
            "Category 8",
            Instant.parse("2024-01-01T00:07:00Z"),
            Instant.parse("2024-01-01T00:07:00.123456Z"));
    assertThat(mapper.writeValueAsString(product))
        .isEqualTo(
            "{\"id\":7,\"name\":\"Lamp\",\"price\":10.00,\"category_id\":8,"
                + "\"category_name\":\"Category 8\",\"created_at\":\"2024-01-01T00:07:00Z\","
                + "\"updated_at\":\"2024-01-01T00:07:00.123456Z\"}");
  }

  @Test
  void nullIsWritten() {
    assertThat(mapper.writeValueAsString(new ItemsQuery(0, 100, null)))
        .isEqualTo("{\"skip\":0,\"limit\":100,\"tags\":null}");
  }

  @Test
  void metadataKeepsTheOrderAndTheDecimalsOfPostgres() {
    String stored = "{\"plan\": \"pro\", \"tags\": [\"t2\"], \"score\": 3.70, \"logins\": 31}";
    assertThat(mapper.writeValueAsString(CatalogJson.metadata(mapper, stored)))
        .isEqualTo("{\"plan\":\"pro\",\"tags\":[\"t2\"],\"score\":3.70,\"logins\":31}");
  }
}
