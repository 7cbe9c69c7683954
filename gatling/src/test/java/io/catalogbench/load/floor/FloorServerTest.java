package io.catalogbench.load.floor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.Health;
import io.catalogbench.contract.json.CatalogJson;
import io.catalogbench.contract.simple.Greeting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloorServerTest {

  private final JsonMapper json = CatalogJson.mapper();
  private final FloorServer server = FloorServer.start(0);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterAll
  void close() {
    client.close();
    server.close();
  }

  @Test
  void answersTheContractsGreeting() throws Exception {
    HttpResponse<String> response = get("/api/simple");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(json.readValue(response.body(), Greeting.class)).isEqualTo(Greeting.HELLO);
  }

  @Test
  void isHealthyAndSaysWhatItIsMadeOf() throws Exception {
    Health health = json.readValue(get("/api/health").body(), Health.class);

    assertThat(health.up()).isTrue();
    assertThat(health.runtime()).containsKeys("netty", "transport");
  }

  @Test
  void refusesWhatIsNotAGet() throws Exception {
    HttpRequest post = request("/api/simple").POST(BodyPublishers.ofString("{}")).build();

    assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  /** As ab asks: without the header it waits for the connection's end. */
  @Test
  void anOlderClientIsToldThatItsConnectionStaysOpen() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(5_000);
      for (int i = 0; i < 2; i++) {
        socket
            .getOutputStream()
            .write("GET /api/simple HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n".getBytes(UTF_8));
        byte[] answer = new byte[4_096];
        int length = socket.getInputStream().read(answer);
        assertThat(new String(answer, 0, length, UTF_8))
            .containsIgnoringCase("connection: keep-alive")
            .contains("Hello World");
      }
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }
}
