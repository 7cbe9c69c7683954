package io.catalogbench.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of 127.0.0.1 for servers, and waiting for these. */
final class FreePort {

  /** A Redis of a cluster talks to the others this far above its own port. */
  static final int BUS = 10_000;

  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 30_000;

  private FreePort() {}

  /** One that nobody listens on. */
  static int any() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that nobody listens on, nor on that of its bus. */
  static int withBus() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (free(port) && free(port + BUS)) {
        return port;
      }
    }
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException _) {
      return false;
    }
  }

  /** Whether {@code process} accepts a connection in time; false when it has ended. */
  static boolean answers(Process process, int port, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return process.isAlive();
      } catch (IOException notYet) {
        pause(Duration.ofMillis(20));
      }
    }
    return false;
  }

  /** Sleeps. */
  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("interrupted while a server started", e);
    }
  }
}
