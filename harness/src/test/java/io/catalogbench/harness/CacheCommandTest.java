package io.catalogbench.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code bench cache} against a server that answers as the contract says. */
final class CacheCommandTest {

  private static final String TOKEN = "of-an-admin";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> requests = new ArrayList<>();
  private String store = "redis";
  private HttpServer server;
  private String url;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    url = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    requests.add(request);
    boolean admin =
        ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    boolean open = request.equals("GET /api/cache/stats") || request.equals("POST /api/login");
    byte[] body = (open || admin ? body(request) : "{}").getBytes(UTF_8);
    exchange.sendResponseHeaders(open || admin ? 200 : 401, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String body(String request) {
    return switch (request) {
      case "POST /api/login" ->
          "{\"access_token\":\"%s\",\"token_type\":\"bearer\",\"expires_in\":900}".formatted(TOKEN);
      case "GET /api/cache/info" ->
          """
          {"store":"%s","entries":120,"used_bytes":1572864,"connected_clients":null,"hit_rate":98.50}
          """
              .formatted(store);
      case "GET /api/cache/stats" ->
          """
          {"date":"2026-11-20","hits":1970,"misses":30,"total":2000,"hit_rate":98.50}
          """;
      case "POST /api/cache/warm-up" -> "{\"warmed_count\":4}";
      default -> "";
    };
  }

  private int execute(String... args) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(err, true));
    line.setOut(new PrintWriter(out, true));
    return line.execute(args);
  }

  @Test
  void theFiguresOfEachServerAreALineOfATable() {
    assertThat(execute("cache", "stats", "--url", url + "," + url)).isZero();
    assertThat(out.toString().lines())
        .hasSize(3)
        .element(1)
        .satisfies(
            line ->
                assertThat(line.split(" {2,}"))
                    .containsExactly(
                        url,
                        "redis",
                        "120",
                        "1.50 MiB",
                        "12.8 KiB",
                        "–",
                        "98.50 %",
                        "1,970",
                        "30"));
  }

  @Test
  void withoutATokenTheAdminOfTheDevelopmentRowsLogsIn() {
    assertThat(execute("cache", "clear", "--url", url)).isZero();
    assertThat(requests)
        .containsExactly("POST /api/login", "GET /api/cache/info", "DELETE /api/cache");
    assertThat(out.toString()).contains(url + ": its cache is empty");
  }

  @Test
  void whoHasATokenDoesNotLogIn() {
    assertThat(execute("cache", "warm-up", "--url", url, "--token", TOKEN)).isZero();
    assertThat(requests).doesNotContain("POST /api/login").endsWith("POST /api/cache/warm-up");
    assertThat(out.toString()).contains("4 answers are cached");
  }

  @Test
  void aTokenThatIsRefusedIsToldWithTheRemedy() {
    assertThat(execute("cache", "clear", "--url", url, "--token", "another")).isEqualTo(2);
    assertThat(err.toString())
        .contains("refuses GET /api/cache/info (401)", "CATALOG_TOKEN or --token")
        .doesNotContain("another");
  }

  @Test
  void aServerWithoutACacheHasNothingToClearOrToWarmUp() {
    store = "none";
    assertThat(execute("cache", "clear", "--url", url)).isEqualTo(2);
    assertThat(execute("cache", "warm-up", "--url", url)).isEqualTo(2);
    assertThat(requests).doesNotContain("DELETE /api/cache", "POST /api/cache/warm-up");
    assertThat(err.toString()).contains(url + " has no cache (--cache none)");
  }

  @Test
  void whereNoServerAnswersTheRemedyIsTold() {
    stop();
    assertThat(execute("cache", "stats", "--url", url)).isEqualTo(2);
    assertThat(err.toString()).contains("no server answers at " + url, "bench serve TARGET");
  }

  @Test
  void whatIsNoAddressIsRefused() {
    assertThat(execute("cache", "stats", "--url", "localhost")).isEqualTo(2);
    assertThat(err.toString()).contains("--url localhost must look like http://HOST:PORT");
  }
}
