package io.catalogbench.harness.run;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DistantServiceTest {

  private static final Duration FAR = Duration.ofMillis(100);

  /** Two questions at once are on their way together: what is measured is no queue. */
  @Test
  void whatIsSentArrivesLaterAndInItsOrder() throws IOException, InterruptedException {
    try (ServerSocket echo = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        DistantService way =
            DistantService.of(URI.create("tcp://127.0.0.1:" + echo.getLocalPort()), 1)) {
      Thread.ofVirtual().start(() -> answer(echo));
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), way.port())) {
        assertThat(asked(socket, "a")).isLessThan(FAR);
        way.delay(FAR);
        assertThat(asked(socket, "b")).isBetween(FAR, FAR.multipliedBy(2));
        long start = System.nanoTime();
        socket.getOutputStream().write('c');
        Thread.sleep(20);
        socket.getOutputStream().write('d');
        assertThat(new String(socket.getInputStream().readNBytes(2), US_ASCII)).isEqualTo("cd");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
            .isBetween(FAR, FAR.multipliedBy(2).minusMillis(20));
        way.delay(Duration.ZERO);
        assertThat(asked(socket, "e")).isLessThan(FAR);
      }
    }
  }

  private static Duration asked(Socket socket, String question) throws IOException {
    long start = System.nanoTime();
    socket.getOutputStream().write(question.getBytes(US_ASCII));
    assertThat(new String(socket.getInputStream().readNBytes(1), US_ASCII)).isEqualTo(question);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void answer(ServerSocket echo) {
    try (Socket socket = echo.accept()) {
      socket.setTcpNoDelay(true);
      socket.getInputStream().transferTo(socket.getOutputStream());
    } catch (IOException _) {
      return; // closed with the test
    }
  }
}
