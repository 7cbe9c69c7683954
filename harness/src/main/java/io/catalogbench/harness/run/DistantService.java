package io.catalogbench.harness.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A way to a service on which whatever is sent to it takes a set time; answers come back at once.
 * It forwards bytes in their order and knows nothing of what they mean.
 */
final class DistantService implements AutoCloseable {

  private static final int CHUNK_BYTES = 16_384;
  private static final int BACKLOG = 1_024;

  /** Bytes on their way; none where the sender closed. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Chunk(byte[] bytes, long dueNanos) {}

  private final ServerSocket listening;
  private final String host;
  private final int targetPort;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile long delayNanos;

  private DistantService(ServerSocket listening, String host, int targetPort) {
    this.listening = listening;
    this.host = host;
    this.targetPort = targetPort;
  }

  /** A way to {@code service}, without a delay as yet. */
  static DistantService of(URI service, int defaultPort) {
    try {
      DistantService way =
          new DistantService(
              new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()),
              service.getHost(),
              service.getPort() < 0 ? defaultPort : service.getPort());
      Thread.ofVirtual().name("distant-service").start(way::accept);
      return way;
    } catch (IOException e) {
      throw new UncheckedIOException("no port for the way to a service", e);
    }
  }

  /** Where it is reached, on the loopback address. */
  int port() {
    return listening.getLocalPort();
  }

  /** How long from now on everything is on its way to the service. */
  void delay(Duration oneWay) {
    delayNanos = oneWay.toNanos();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException _) {
        break; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket service = new Socket(host, targetPort)) {
      open.add(client);
      open.add(service);
      client.setTcpNoDelay(true);
      service.setTcpNoDelay(true);
      BlockingQueue<Chunk> way = new LinkedBlockingQueue<>();
      Thread.ofVirtual().start(() -> take(client, way));
      Thread.ofVirtual().start(() -> deliver(way, service));
      service.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException _) {
      return; // either side went away, and the other with it
    } finally {
      open.remove(client);
      open.removeIf(Socket::isClosed);
    }
  }

  private void take(Socket client, BlockingQueue<Chunk> way) {
    byte[] buffer = new byte[CHUNK_BYTES];
    try {
      InputStream in = client.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        way.add(new Chunk(Arrays.copyOf(buffer, read), System.nanoTime() + delayNanos));
      }
    } catch (IOException _) {
      // closed by either side
    }
    way.add(new Chunk(new byte[0], System.nanoTime() + delayNanos));
  }

  private static void deliver(BlockingQueue<Chunk> way, Socket service) {
    try (service) {
      OutputStream out = service.getOutputStream();
      for (Chunk chunk = way.take(); chunk.bytes().length > 0; chunk = way.take()) {
        TimeUnit.NANOSECONDS.sleep(chunk.dueNanos() - System.nanoTime());
        out.write(chunk.bytes());
      }
    } catch (IOException _) {
      return; // closed by either side
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the way to a service cannot be closed", e);
    }
  }
}
