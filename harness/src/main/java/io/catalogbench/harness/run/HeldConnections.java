package io.catalogbench.harness.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Connections that were each answered once, and that stay open without asking anything more.
 *
 * @param bytesEach what the server's JVM needs for each, where it can be known
 */
record HeldConnections(List<SocketChannel> channels, Optional<Double> bytesEach)
    implements AutoCloseable {

  private static final int ANSWER_BYTES = 8_192;

  HeldConnections {
    channels = List.copyOf(channels);
  }

  /**
   * Opens {@code count} connections, one after the other, each of which asks {@code path} once.
   *
   * @throws MeasuringException when the server refuses one or does not answer it
   */
  static HeldConnections open(URI server, String path, int count, Optional<JvmProbe> probe)
      throws InterruptedException {
    Optional<Long> before = live(probe);
    List<SocketChannel> open = new ArrayList<>();
    try {
      byte[] request =
          "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n"
              .formatted(path, server.getAuthority())
              .getBytes(StandardCharsets.US_ASCII);
      InetSocketAddress address = new InetSocketAddress(server.getHost(), server.getPort());
      while (open.size() < count) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        SocketChannel channel = SocketChannel.open(address);
        open.add(channel);
        ask(channel, request);
      }
    } catch (IOException | InterruptedException e) {
      int reached = open.size();
      open.forEach(HeldConnections::closeQuietly);
      if (e instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      throw new MeasuringException(
          "the server did not answer connection %,d of %,d".formatted(reached, count), e);
    }
    Optional<Long> after = live(probe);
    return new HeldConnections(
        open, before.flatMap(then -> after.map(now -> (double) (now - then) / count)));
  }

  private static Optional<Long> live(Optional<JvmProbe> probe) {
    return probe.flatMap(JvmProbe::liveBytes);
  }

  private static void ask(SocketChannel channel, byte[] request) throws IOException {
    channel.write(ByteBuffer.wrap(request));
    channel.socket().setSoTimeout(10_000);
    ByteBuffer answer = ByteBuffer.allocate(ANSWER_BYTES);
    if (channel.socket().getInputStream().read(answer.array()) < 0) {
      throw new IOException("closed without an answer");
    }
    String start = new String(answer.array(), 0, 12, StandardCharsets.US_ASCII);
    if (!start.equals("HTTP/1.1 200")) {
      throw new IOException("answered " + start);
    }
  }

  private static void closeQuietly(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException _) {
      // the server closed it first
    }
  }

  @Override
  public void close() {
    channels.forEach(HeldConnections::closeQuietly);
  }
}
