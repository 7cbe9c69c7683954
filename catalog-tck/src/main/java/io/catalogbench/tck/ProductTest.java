package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@CatalogTest
final class ProductTest {

  private static final String LAMP = "{\"name\":\"Lamp\",\"price\":12.5,\"category_id\":7}";

  private final Client client;

  ProductTest(Client client) {
    this.client = client;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 56, 64, 9_999, 10_000})
  void aProductIsReadAsItIsStored(long id) {
    Answer answer = client.get("/api/products/" + id);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).isEqualTo(SeededProduct.of(id).json());
  }

  @Test
  void fieldsAreInTheOrderOfTheContractAndMoneyHasTwoPlaces() {
    assertThat(client.get("/api/products/10").text())
        .isEqualTo(
            "{\"id\":10,\"name\":\"Green Chair 10\",\"price\":792.90,\"category_id\":11,"
                + "\"category_name\":\"Category 11\",\"created_at\":\"2024-01-01T00:10:00Z\","
                + "\"updated_at\":\"2024-01-01T00:10:10Z\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"007", "+7", "%37"})
  void aNumberIsANumberHoweverItIsWritten(String id) {
    assertThat(client.get("/api/products/" + id).json()).isEqualTo(SeededProduct.of(7).json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "-7", "100000", "999999999999999999"})
  void aProductThatDoesNotExistIsNotFound(String id) {
    Answer answer = client.get("/api/products/" + id);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("detail").stringValue())
        .isEqualTo("There is no product " + id + ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven",
        "7.0",
        "1e3",
        "0x7",
        "1000000000000000000",
        "9223372036854775808",
        "7%20",
        "%D9%A7",
        "null",
        "1%20OR%201=1"
      })
  void aNumberThatCannotBeReadIsABadRequest(String id) {
    Answer get = client.get("/api/products/" + id);
    assertThat(get.status()).isEqualTo(400);
    assertThat(get.errors()).containsExactly("id: is not a whole number");
    assertThat(client.delete("/api/products/" + id).status()).isEqualTo(400);
    assertThat(client.put("/api/products/" + id, LAMP).status()).isEqualTo(400);
  }

  @Test
  void aCreatedProductIsWhereLocationSays() {
    Instant before = Instant.now().minus(Duration.ofSeconds(5));
    Answer created = client.post("/api/products", LAMP);
    assertThat(created.status()).isEqualTo(201);
    String location = created.header("location").orElseThrow();
    assertThat(location).isEqualTo("/api/products/" + created.json().path("id").longValue());
    assertThat(created.text()).contains("\"price\":12.50,");
    assertThat(created.json().path("category_name").stringValue()).isEqualTo("Category 7");
    Instant createdAt = Instant.parse(created.json().path("created_at").stringValue());
    assertThat(createdAt).isBetween(before, Instant.now().plus(Duration.ofSeconds(5)));
    assertThat(created.json().path("updated_at")).isEqualTo(created.json().path("created_at"));
    assertThat(client.get(location).body()).isEqualTo(created.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0            | 0.00
          -0.0         | 0.00
          0.01         | 0.01
          12.5         | 12.50
          12.50        | 12.50
          1.25e2       | 125.00
          1E+7         | 10000000.00
          99999999.99  | 99999999.99
          """)
  void aPriceIsStoredToTheCent(String given, String stored) {
    Answer created = client.post("/api/products", LAMP.replace("12.5", given));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text()).contains("\"price\":" + stored + ",");
    assertThat(client.get(created.header("location").orElseThrow()).text())
        .contains("\"price\":" + stored + ",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12.505",
        "12.500",
        "0.001",
        "100000000",
        "1e8",
        "1e400",
        "1e-400",
        "99999999.995"
      })
  void aPriceIsNeverRounded(String price) {
    Answer answer = client.post("/api/products", LAMP.replace("12.5", price));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors())
        .containsExactly("price: must have at most 8 digits before and 2 after the point");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "의자",
        "Café",
        "Cafe\u0301",
        "🛒👩‍👩‍👧🇰🇷",
        "مرحبا",
        "ẞß",
        " ",
        "a\\\\b\\\"c\\/d",
        "\\t\\r\\n\\u0001\\u2028",
        "<script>alert(1)</script>",
        "'; DROP TABLE catalog.products; --"
      })
  void aNameIsStoredCharacterForCharacter(String name) {
    String body = LAMP.replace("Lamp", name);
    String expected = json(body).path("name").stringValue();
    Answer created = client.post("/api/products", body);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().path("name").stringValue()).isEqualTo(expected);
    assertThat(client.get(created.header("location").orElseThrow()).body())
        .isEqualTo(created.body());
  }

  @Test
  void aNameHasUpToTwoHundredCharacters() {
    for (String name : new String[] {"x".repeat(200), "의".repeat(200), "🛒".repeat(100)}) {
      assertThat(client.post("/api/products", LAMP.replace("Lamp", name)).status()).isEqualTo(201);
      Answer refused = client.post("/api/products", LAMP.replace("Lamp", name + "x"));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.errors()).containsExactly("name: must have 1 to 200 characters");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"La\\u0000mp", "La\\ud83dmp", "\\ude80Lamp", "Lamp\\ud83d"})
  void aNameThatCannotBeStoredIsRefused(String name) {
    Answer answer = client.post("/api/products", LAMP.replace("Lamp", name));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors())
        .containsExactly("name: must not contain NUL or unpaired surrogates");
  }

  @Test
  void everyBrokenConstraintIsListed() {
    for (String body : new String[] {"{}", "{\"name\":null,\"price\":null,\"category_id\":null}"}) {
      Answer answer = client.post("/api/products", body);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.errors())
          .containsExactly("category_id: is required", "name: is required", "price: is required");
      assertThat(client.put("/api/products/7", body).body()).isEqualTo(answer.body());
    }
    assertThat(client.post("/api/products", "{\"name\":\"\",\"price\":-1.001}").errors())
        .containsExactly(
            "category_id: is required",
            "name: must have 1 to 200 characters",
            "price: must be at least 0",
            "price: must have at most 8 digits before and 2 after the point");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 51, Long.MAX_VALUE, Long.MIN_VALUE})
  void aCategoryThatDoesNotExistIsRefused(long category) {
    String body = LAMP.replace(":7", ":" + category);
    Answer answer = client.post("/api/products", body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).containsExactly("category_id: does not exist");
    assertThat(client.put("/api/products/7", body).body()).isEqualTo(answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "lamp",
        "7",
        "[]",
        "{",
        "{\"name\":\"Lamp\",\"price\":12.5,\"category_id\":7",
        "{\"name\":\"Lamp\",\"price\":12.5,\"category_id\":7} {}",
        "{\"name\":\"Lamp\",\"price\":12.5,\"category_id\":7}]",
        "{\"name\":\"Lamp\",\"price\":12.5,\"category_id\":7,}",
        "{\"name\":\"Lamp\",\"name\":\"Lamp\",\"price\":12.5,\"category_id\":7}",
        "{\"name\":\"Lamp\",\"price\":12.5,\"category_id\":7,\"colour\":null}",
        "{\"id\":1,\"name\":\"Lamp\",\"price\":12.5,\"category_id\":7}",
        "{\"Name\":\"Lamp\",\"price\":12.5,\"category_id\":7}",
        "{\"name\":\"Lamp\",\"price\":12.5,\"categoryId\":7}",
        "{'name':'Lamp','price':12.5,'category_id':7}",
        "{name:\"Lamp\",\"price\":12.5,\"category_id\":7}",
        "{\"name\":7,\"price\":12.5,\"category_id\":7}",
        "{\"name\":true,\"price\":12.5,\"category_id\":7}",
        "{\"name\":{},\"price\":12.5,\"category_id\":7}",
        "{\"name\":[\"Lamp\"],\"price\":12.5,\"category_id\":7}",
        "{\"name\":\"La\nmp\",\"price\":12.5,\"category_id\":7}",
        "{\"name\":\"Lamp\",\"price\":\"12.5\",\"category_id\":7}",
        "{\"name\":\"Lamp\",\"price\":\"\",\"category_id\":7}",
        "{\"name\":\"Lamp\",\"price\":NaN,\"category_id\":7}",
        "{\"name\":\"Lamp\",\"price\":012.5,\"category_id\":7}",
        "{\"name\":\"Lamp\",\"price\":+12.5,\"category_id\":7}",
        "{\"name\":\"Lamp\",\"price\":true,\"category_id\":7}",
        "{\"name\":\"Lamp\",\"price\":12.5,\"category_id\":7.0}",
        "{\"name\":\"Lamp\",\"price\":12.5,\"category_id\":7e0}",
        "{\"name\":\"Lamp\",\"price\":12.5,\"category_id\":\"7\"}",
        "{\"name\":\"Lamp\",\"price\":12.5,\"category_id\":false}",
        "{\"name\":\"Lamp\",\"price\":12.5,\"category_id\":9223372036854775808}"
      })
  void aBodyThatIsNotTheExpectedJsonIsABadRequest(String body) {
    Answer created = client.post("/api/products", body);
    assertThat(created.status()).isEqualTo(400);
    assertThat(created.text()).doesNotContain("errors");
    assertThat(client.put("/api/products/7", body).body()).isEqualTo(created.body());
  }

  @Test
  void aBodyMayHaveAnyWhiteSpaceAndOrder() {
    Answer created =
        client.post(
            "/api/products",
            "\r\n\t { \"category_id\" : 50 ,\n \"price\" : 1 , \"name\" : \"Lamp\" }\n");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().path("category_name").stringValue()).isEqualTo("Category 50");
  }

  @Test
  void aReplacedProductKeepsItsNumberAndItsFirstInstant() {
    String location = client.post("/api/products", LAMP).header("location").orElseThrow();
    Answer created = client.get(location);
    Answer replaced = client.put(location, "{\"name\":\"Chair\",\"price\":7,\"category_id\":8}");
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.text()).contains("\"price\":7.00,");
    assertThat(replaced.json().path("name").stringValue()).isEqualTo("Chair");
    assertThat(replaced.json().path("category_name").stringValue()).isEqualTo("Category 8");
    for (String kept : new String[] {"id", "created_at"}) {
      assertThat(replaced.json().path(kept)).isEqualTo(created.json().path(kept));
    }
    assertThat(Instant.parse(replaced.json().path("updated_at").stringValue()))
        .isAfter(Instant.parse(created.json().path("updated_at").stringValue()));
    assertThat(client.get(location).body()).isEqualTo(replaced.body());
  }

  @Test
  void replacingAProductThatDoesNotExistIsNotFoundWhateverItsCategory() {
    for (String body : new String[] {LAMP, LAMP.replace(":7", ":51")}) {
      Answer answer = client.put("/api/products/100000", body);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.json().path("detail").stringValue())
          .isEqualTo("There is no product 100000.");
    }
  }

  @Test
  void aDeletedProductIsGone() {
    String location = client.post("/api/products", LAMP).header("location").orElseThrow();
    assertThat(client.get(location).status()).isEqualTo(200);
    Answer deleted = client.delete(location);
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(client.get(location).status()).isEqualTo(404);
    assertThat(client.delete(location).status()).isEqualTo(404);
    assertThat(client.put(location, LAMP).status()).isEqualTo(404);
  }

  @Test
  void aRefusedRequestChangesNothing(RunningCatalog catalog) {
    String before = catalog.services().checksum();
    String[] html = {"Content-Type", "application/json", "Accept", "text/html"};
    assertThat(
            List.of(
                client.send("POST", "/api/products", LAMP, html),
                client.send("PUT", "/api/products/7", LAMP, html),
                client.send("POST", "/api/products", LAMP, "Content-Type", "text/plain"),
                client.send("POST", "/api/products", LAMP),
                client.post("/api/products", LAMP.replace("12.5", "12.505")),
                client.put("/api/products/7", LAMP.replace(":7", ":51")),
                client.put("/api/products/7", LAMP + "x"),
                client.delete("/api/products/seven"),
                client.delete("/api/products")))
        .extracting(Answer::status)
        .containsExactly(406, 406, 415, 415, 422, 422, 400, 400, 405);
    assertThat(catalog.services().checksum()).isEqualTo(before);
  }

  private static tools.jackson.databind.JsonNode json(String text) {
    return new Answer(200, Map.of(), text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).json();
  }
}
