package io.catalogbench.harness.run;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.catalogbench.harness.equivalence.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WireTest {

  private final HttpServer server = create();
  private Wire wire = new Wire(URI.create("http://127.0.0.1"), Duration.ofSeconds(5));

  @BeforeEach
  void start() {
    server.createContext(
        "/echo",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange
              .getResponseHeaders()
              .add("X-Sent", exchange.getRequestHeaders().getFirst("x-one"));
          exchange.sendResponseHeaders(201, exchange.getRequestMethod().equals("HEAD") ? -1 : 0);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    wire =
        new Wire(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Duration.ofSeconds(5));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aChunkedAnswerIsReadWhole() throws IOException {
    String text = "ä".repeat(100_000);
    Answer answer = wire.send("POST", "/echo", Map.of("X-One", "1"), text);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("x-sent")).contains("1");
    assertThat(answer.text()).isEqualTo(text);
  }

  @Test
  void anAnswerToHeadHasNoBody() throws IOException {
    assertThat(wire.send("HEAD", "/echo", Map.of("X-One", "1"), null).text()).isEmpty();
  }

  @Test
  void nobodyListeningIsAFault() {
    stop();
    assertThatThrownBy(() -> wire.get("/echo")).isInstanceOf(IOException.class);
  }

  @Test
  void anAnswerThatCameBeforeAllWasSentIsRead() throws Exception {
    try (ServerSocket impatient = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Void> answered =
          executor.submit(
              () -> {
                try (Socket socket = impatient.accept()) {
                  socket.getInputStream().readNBytes(100);
                  socket
                      .getOutputStream()
                      .write("HTTP/1.1 413 No\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
                }
                return null; // closing what was not read resets the connection
              });
      Wire sender =
          new Wire(
              URI.create("http://127.0.0.1:" + impatient.getLocalPort()), Duration.ofSeconds(5));
      assertThat(sender.send("POST", "/", Map.of(), "x".repeat(50_000_000)).status())
          .isEqualTo(413);
      answered.get();
    }
  }

  private static HttpServer create() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
