package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only raw bytes can try: requests that no HTTP client sends, and what a connection bears. */
@CatalogTest
final class ConnectionTest {

  private static final String CONNECTION_HEADERS = "Host: localhost\r\n";
  private static final String POST =
      "POST /api/products HTTP/1.1\r\n" + CONNECTION_HEADERS + "Content-Type: application/json\r\n";

  private final RunningCatalog catalog;

  ConnectionTest(RunningCatalog catalog) {
    this.catalog = catalog;
  }

  @AfterEach
  void theServerStillAnswers() {
    assertThat(catalog.client().get("/api/simple").status()).isEqualTo(200);
  }

  @Test
  void oneConnectionServesAsManyRequestsAsItGets() throws IOException {
    try (RawConnection connection = new RawConnection(catalog.port())) {
      for (int k = 0; k < 300; k++) {
        connection.send("GET /api/simple HTTP/1.1\r\n" + CONNECTION_HEADERS + "\r\n");
        assertThat(connection.read().orElseThrow().status()).isEqualTo(200);
      }
    }
  }

  @Test
  void pipelinedRequestsAreAnsweredInOrder() throws IOException {
    try (RawConnection connection = new RawConnection(catalog.port())) {
      for (int k = 1; k <= 20; k++) {
        connection.send("GET /api/items?skip=" + k + " HTTP/1.1\r\n" + CONNECTION_HEADERS + "\r\n");
      }
      for (int k = 1; k <= 20; k++) {
        assertThat(connection.read().orElseThrow().json().path("skip").intValue()).isEqualTo(k);
      }
    }
  }

  @Test
  void anErrorLeavesItsConnectionOpen() throws IOException {
    try (RawConnection connection = new RawConnection(catalog.port())) {
      for (String path :
          new String[] {"/api/products/0", "/api/nothing", "/api/users?count=0", "/api/simple"}) {
        connection.send("GET " + path + " HTTP/1.1\r\n" + CONNECTION_HEADERS + "\r\n");
        Answer answer = connection.read().orElseThrow();
        assertThat(Client.description().faults("GET", path, answer)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/items?tags=%zz",
        "/api/simple?%zz=1",
        "/api/nothing?x=%",
        "/api/items?tags=%",
        "/api/items?tags=%4",
        "/api/products/%zz",
        "/api/products/%00",
        "/api/users/%00",
        "/api/products?search=%e"
      })
  void whatIsEncodedAsNoCharacterIsABadRequest(String path) throws IOException {
    assertThat(refused("GET " + path + " HTTP/1.1\r\n" + CONNECTION_HEADERS + "\r\n").status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET\r\n\r\n",
        "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api/simple HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
        "GET /api/simple HTTP/1.1\r\nHost: localhost\r\n: empty\r\n\r\n",
        "GET /api/items?tags=a b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /api/items?tags=<\u0000> HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /api/products HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        "POST /api/products HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "POST /api/products HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
      })
  void whatIsNotHttpIsRefusedWithoutTellingWhoRefuses(String bytes) throws IOException {
    try (RawConnection connection = new RawConnection(catalog.port())) {
      connection.send(bytes);
      connection.endSending();
      connection.read().ifPresent(ConnectionTest::tellsNothing);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Host: localhost\r\nHost: localhost\r\n"})
  void aRequestNamesItsHostOnce(String host) throws IOException {
    assertThat(refused("GET /api/simple HTTP/1.1\r\n" + host + "\r\n").status()).isEqualTo(400);
  }

  @Test
  void anOldRequestNeedNotNameItsHost() throws IOException {
    try (RawConnection connection = new RawConnection(catalog.port())) {
      connection.send("GET /api/simple HTTP/1.0\r\n\r\n");
      assertThat(connection.read().orElseThrow().status()).isEqualTo(200);
    }
  }

  @Test
  void aBodyInChunksEndsWithItsLastChunkWhateverLengthIsTold() throws IOException {
    String before = catalog.services().checksum();
    try (RawConnection connection = new RawConnection(catalog.port())) {
      connection.send(
          POST + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
      assertThat(connection.read().orElseThrow().status()).isIn(400, 422);
    }
    assertThat(catalog.services().checksum()).isEqualTo(before);
  }

  @Test
  void anEndlessRequestLineIsRefusedWithoutTellingWhoRefuses() throws IOException {
    Answer answer =
        refused(
            "GET /api/items?tags="
                + "x".repeat(100_000)
                + " HTTP/1.1\r\n"
                + CONNECTION_HEADERS
                + "\r\n");
    assertThat(answer.status()).isIn(400, 413, 414, 431);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300})
  void headersOfSixKibibytesAreTakenHoweverMany(int count) throws IOException {
    try (RawConnection connection = new RawConnection(catalog.port())) {
      connection.send(simpleWithHeaders(count, 6_000));
      assertThat(connection.read().orElseThrow().status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300})
  void headersOfTwelveKibibytesAreABadRequest(int count) throws IOException {
    Answer answer = refused(simpleWithHeaders(count, 12_000));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("detail").stringValue()).isEqualTo("The request cannot be read.");
  }

  private static String simpleWithHeaders(int count, int bytes) {
    String header = "a: " + "x".repeat(bytes / count - 5) + "\r\n";
    return "GET /api/simple HTTP/1.1\r\n" + CONNECTION_HEADERS + header.repeat(count) + "\r\n";
  }

  @Test
  void bytesThatAreNotUtf8AreABadRequest() throws IOException {
    String body = "{\"name\":\"\u00ff\u00fe\",\"price\":1,\"category_id\":7}";
    Answer answer = refused(POST + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Client.description().faults("POST", "/api/products", answer)).isEmpty();
  }

  @Test
  void aBodyThatEndsTooEarlyChangesNothing() throws IOException {
    String before = catalog.services().checksum();
    try (RawConnection connection = new RawConnection(catalog.port())) {
      connection.send(
          POST + "Content-Length: 500\r\n\r\n{\"name\":\"Lamp\",\"price\":1,\"category_id\":7}");
      connection.endSending();
      connection.read().ifPresent(ConnectionTest::tellsNothing);
    }
    assertThat(catalog.services().checksum()).isEqualTo(before);
  }

  @Test
  void aBodyFarOverTheLimitIsRefusedBeforeItIsSent() throws IOException {
    try (RawConnection connection = new RawConnection(catalog.port())) {
      connection.send(POST + "Content-Length: " + 1_000L * Limits.MAX_BODY_BYTES + "\r\n\r\n{");
      Answer answer = connection.read().orElseThrow();
      assertThat(answer.status()).isEqualTo(413);
      assertThat(Client.description().faults("POST", "/api/products", answer)).isEmpty();
    }
  }

  @Test
  void aClientThatGoesAwayHarmsNobody() throws IOException {
    for (int k = 0; k < 20; k++) {
      try (RawConnection connection = new RawConnection(catalog.port())) {
        connection.send("GET /api/users?count=1000 HTTP/1.1\r\n" + CONNECTION_HEADERS + "\r\n");
      }
    }
    assertThat(catalog.log()).doesNotContain("\tat ");
  }

  private Answer refused(String bytes) throws IOException {
    try (RawConnection connection = new RawConnection(catalog.port())) {
      connection.send(bytes.getBytes(StandardCharsets.ISO_8859_1));
      Optional<Answer> answer = connection.read();
      answer.ifPresent(ConnectionTest::tellsNothing);
      return answer.orElseThrow(() -> new AssertionError("the server closed the connection"));
    }
  }

  private static void tellsNothing(Answer answer) {
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by");
    assertThat(answer.text())
        .doesNotContainIgnoringCase("exception")
        .doesNotContainIgnoringCase("tomcat")
        .doesNotContainIgnoringCase("netty")
        .doesNotContainIgnoringCase("<html");
    if (answer.body().length > 0) {
      assertThat(answer.header("content-type")).contains("application/problem+json");
    }
  }
}
