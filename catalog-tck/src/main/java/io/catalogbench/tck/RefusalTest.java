package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.Limits;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no route takes as they are: wrong path, method, media type or size. */
@CatalogTest
final class RefusalTest {

  private static final String LAMP = "{\"name\":\"Lamp\",\"price\":12.5,\"category_id\":7}";

  /** One path of each route with a method that it does not have. */
  static final String[] WRONG_METHODS = {
    "POST /api/simple",
    "DELETE /api/items",
    "PATCH /api/products",
    "PUT /api/products",
    "DELETE /api/products",
    "POST /api/products/7",
    "PATCH /api/products/7",
    "PUT /api/products/async",
    "GET /api/products/bulk",
    "PUT /api/products/prices",
    "DELETE /api/products/monitored",
    "GET /api/cache",
    "POST /api/cache/info",
    "DELETE /api/cache/stats",
    "GET /api/cache/warm-up",
    "PUT /api/categories",
    "POST /api/categories/7/products",
    "POST /api/users",
    "DELETE /api/users/1",
    "GET /api/users/bulk",
    "PUT /api/users/optimized",
    "POST /api/v1/users",
    "DELETE /api/v2/users",
    "DELETE /api/order-items/1/14",
    "POST /api/external-data/7",
    "PUT /api/combined-data/7",
    "POST /api/cached-data/report",
    "GET /api/login",
    "POST /api/profile",
    "POST /api/say-sync",
    "PUT /api/say-async",
    "POST /api/dashboard/stats",
    "PUT /api/dashboard/async",
    "POST /api/performance/get_products_monitored",
    "POST /api/search",
    "DELETE /api/health",
    "POST /api/metrics",
    "POST /api/docs",
    "POST /api/docs/index.html",
    "POST /api/openapi.yaml"
  };

  private final Client client;

  RefusalTest(Client client) {
    this.client = client;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/api/",
        "/api/nothing",
        "/api/simple/",
        "/api/simple/more",
        "/api/simple;a=b",
        "/api;a=b/simple",
        "/api//simple",
        "/api/Simple",
        "/API/simple",
        "/api/products/",
        "/api/products/7/",
        "/api/products/7/reviews",
        "/api/categories/7",
        "/api/users/1/addresses",
        "/api/docs/",
        "/api/docs/nothing.js",
        "/api/docs/pom.properties",
        "/error",
        "/favicon.ico",
        "/index.html",
        "/actuator",
        "/health",
        "/%EC%9D%98%EC%9E%90"
      })
  void aPathThatNoRouteServesIsNotFound(String path) {
    Answer answer = client.get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(client.send("POST", path, LAMP, "Content-Type", "application/json").status())
        .isIn(404, 405);
  }

  @ParameterizedTest
  @FieldSource("WRONG_METHODS")
  void aMethodThatARouteDoesNotHaveIsAnsweredWithThoseItHas(String request) {
    String method = request.substring(0, request.indexOf(' '));
    String path = request.substring(request.indexOf(' ') + 1);
    Answer answer = client.send(method, path, "{}", "Content-Type", "application/json");
    assertThat(answer.status()).isEqualTo(405);
    Set<String> described = new TreeSet<>(Client.description().methods(path));
    if (described.contains("GET")) {
      described.add("HEAD");
    }
    assertThat(Stream.of(answer.header("allow").orElseThrow().split(", *")))
        .containsExactlyElementsOf(described);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/simple", "/api/products", "/api/users/1"})
  void tracingIsAMethodThatNoRouteHas(String path) {
    Answer answer = client.send("TRACE", path, null);
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("allow").orElseThrow()).contains("GET, HEAD");
    assertThat(client.send("TRACE", "/api/nothing", null).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/simple?%FF=1",
        "/api/simple?x=%C3",
        "/api/simple?=1",
        "/api/nothing?x=%C3%28",
        "/api/docs/%ED%A0%80",
        "/api/performance/%00"
      })
  void aTargetThatIsNoEscapedUtf8IsABadRequestOnEveryRoute(String target) {
    assertThat(client.get(target).status()).isEqualTo(400);
    assertThat(client.send("DELETE", target, null).status()).isEqualTo(400);
  }

  @Test
  void lettersOfAPathMayBeEscaped() {
    assertThat(client.send("DELETE", "/%61pi/%73imple", null).status()).isEqualTo(405);
    assertThat(client.get("/%61pi/search").status()).isEqualTo(422);
  }

  @Test
  void aNumberThatCannotBeReadIsToldBeforeTheTypeOfABody() {
    assertThat(client.send("PUT", "/api/products/x", LAMP, "Content-Type", "text/plain").status())
        .isEqualTo(400);
    assertThat(client.send("DELETE", "/api/products/x", "a=b", "Content-Type", "text/x").status())
        .isEqualTo(400);
  }

  @Test
  void everyRouteRefusesAMethodItDoesNotHave() {
    Set<String> tried = new TreeSet<>();
    for (String request : WRONG_METHODS) {
      String path = request.substring(request.indexOf(' ') + 1);
      Client.description()
          .operations()
          .forEach(
              operation -> {
                String method = operation.substring(0, operation.indexOf(' '));
                if (Client.description().operation(method, path).equals(Optional.of(operation))) {
                  tried.add(operation);
                }
              });
    }
    assertThat(tried).isEqualTo(Client.description().operations());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                 | 200
          application/json                    | 200
          application/*                       | 200
          APPLICATION/JSON                    | 200
          application/json;q=0.1              | 200
          json                                | 200
          application/json;q=2                | 200
          application/json; charset=UTF-8     | 200
          json, text/html                     | 406
          text/html, application/json         | 200
          text/html, */*;q=0.1                | 200
          text/html                           | 406
          application/xml                     | 406
          text/*                              | 406
          image/png, text/html;q=0.9          | 406
          """)
  void aClientGetsWhatItAcceptsOrNothing(String accept, int status) {
    for (String path :
        new String[] {"/api/simple", "/api/products/7", "/api/products", "/api/users?count=1"}) {
      assertThat(client.get(path, "Accept", accept).status()).describedAs(path).isEqualTo(status);
    }
  }

  @Test
  void problemsAreSentWhateverTheClientAccepts() {
    assertThat(client.get("/api/nothing", "Accept", "text/html").status()).isEqualTo(404);
    assertThat(client.get("/api/products/100000", "Accept", "application/json").status())
        .isEqualTo(404);
    assertThat(client.get("/api/products/x", "Accept", "application/json").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/json",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/merge-patch+json",
        "application/octet-stream",
        "*/*"
      })
  void aBodyThatIsNotJsonIsNotSupported(String type) {
    assertThat(client.send("POST", "/api/products", LAMP, "Content-Type", type).status())
        .isEqualTo(415);
    assertThat(client.send("PUT", "/api/products/7", LAMP, "Content-Type", type).status())
        .isEqualTo(415);
  }

  @Test
  void aBodyWithoutATypeIsNotSupported() {
    assertThat(client.send("POST", "/api/products", LAMP).status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json;charset=UTF-8",
        "application/json; charset=\"utf-8\"",
        "Application/JSON"
      })
  void aBodyThatIsJsonIsTakenHoweverItsTypeIsWritten(String type) {
    assertThat(client.send("POST", "/api/products", LAMP, "Content-Type", type).status())
        .isEqualTo(201);
  }

  @Test
  void aBodyOfOneMebibyteIsTakenAndOneByteMoreIsNot() {
    assertThat(client.post("/api/products", padded(Limits.MAX_BODY_BYTES)).status()).isEqualTo(201);
    assertThat(client.post("/api/products", padded(Limits.MAX_BODY_BYTES + 1)).status())
        .isEqualTo(413);
    assertThat(client.put("/api/products/7", padded(Limits.MAX_BODY_BYTES + 1)).status())
        .isEqualTo(413);
  }

  @Test
  void theLimitHoldsForABodyOfUnknownLength() {
    assertThat(chunked(Limits.MAX_BODY_BYTES).status()).isEqualTo(201);
    assertThat(chunked(Limits.MAX_BODY_BYTES + 1).status()).isEqualTo(413);
    assertThat(client.get("/api/simple").status()).isEqualTo(200);
  }

  private Answer chunked(int length) {
    byte[] body = padded(length).getBytes(StandardCharsets.US_ASCII);
    return client.exchange(
        "POST",
        "/api/products",
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
        "Content-Type",
        "application/json");
  }

  private static String padded(int length) {
    return LAMP + " ".repeat(length - LAMP.length());
  }
}
