package io.catalogbench.tck;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One TCP connection on which anything can be sent, also what an HTTP client refuses to send. */
final class RawConnection implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;

  RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends bytes as they are; {@code text} has one character for each byte. */
  void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Says that nothing more is sent; answers can still be read. */
  void endSending() throws IOException {
    socket.shutdownOutput();
  }

  /** The next answer, or nothing when the server closes the connection instead. */
  Optional<Answer> read() throws IOException {
    Optional<String> statusLine = line();
    if (statusLine.isEmpty()) {
      return Optional.empty();
    }
    int status = Integer.parseInt(statusLine.get().replaceFirst("^HTTP/1.. ([0-9]{3}).*", "$1"));
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String line = line().orElseThrow(EOFException::new);
        !line.isEmpty();
        line = line().orElseThrow(EOFException::new)) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(line.substring(colon + 1).trim());
    }
    List<String> length = headers.getOrDefault("content-length", List.of("0"));
    return Optional.of(
        new Answer(status, headers, in.readNBytes(Integer.parseInt(length.getFirst()))));
  }

  private Optional<String> line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return Optional.empty();
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return Optional.of(line.toString(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
