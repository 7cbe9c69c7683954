package io.catalogbench.harness.run;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HeldConnectionsTest {

  private final Set<SocketAddress> seen = ConcurrentHashMap.newKeySet();
  private final HttpServer server;
  private int status = 200;

  HeldConnectionsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
  }

  @BeforeEach
  void start() {
    server.createContext(
        "/",
        exchange -> {
          seen.add(exchange.getRemoteAddress());
          byte[] body = "hello".getBytes(US_ASCII);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void eachIsAnsweredAndStaysOpenUntilAllAreClosed() throws InterruptedException {
    HeldConnections held = open(20);
    assertThat(seen).hasSize(20);
    assertThat(held.channels()).hasSize(20).allMatch(SocketChannel::isOpen);
    held.close();
    assertThat(held.channels()).noneMatch(SocketChannel::isOpen);
  }

  @Test
  void oneThatIsAnsweredBadlyIsTold() {
    status = 503;
    assertThatThrownBy(() -> open(20))
        .isInstanceOf(MeasuringException.class)
        .hasMessage("the server did not answer connection 1 of 20: answered HTTP/1.1 503");
  }

  private HeldConnections open(int count) throws InterruptedException {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return HeldConnections.open(url, "/", count, Optional.empty());
  }
}
