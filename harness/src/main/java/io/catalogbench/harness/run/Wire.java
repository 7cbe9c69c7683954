package io.catalogbench.harness.run;

import io.catalogbench.harness.equivalence.Answer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends one HTTP/1.1 request on a connection of its own, exactly as written: also what a client
 * library would refuse to send or would mend on the way.
 *
 * @param server {@code http://HOST:PORT}
 * @param timeout of connecting and of each read
 */
record Wire(URI server, Duration timeout) {

  private static final int MAX_LINE_BYTES = 64 * 1024;

  /** Sends a GET without headers of its own. */
  Answer get(String path) throws IOException {
    return send("GET", path, Map.of(), null);
  }

  /** Sends the request and reads the whole answer. */
  Answer send(String method, String path, Map<String, String> headers, @Nullable String body)
      throws IOException {
    try (Socket socket = new Socket()) {
      int millis = Math.toIntExact(timeout.toMillis());
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), millis);
      socket.setSoTimeout(millis);
      socket.setTcpNoDelay(true);
      Optional<IOException> unsent = write(socket, request(method, path, headers, body));
      try {
        return read(new BufferedInputStream(socket.getInputStream()), method.equals("HEAD"));
      } catch (IOException e) {
        unsent.ifPresent(e::addSuppressed);
        throw e;
      }
    }
  }

  /** Why not all could be sent: a server may answer, and close, before it read a long body. */
  private static Optional<IOException> write(Socket socket, byte[] request) {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  /** The bytes of a request. */
  byte[] request(String method, String path, Map<String, String> headers, @Nullable String body) {
    byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("Host", server.getAuthority());
    sent.put("Connection", "close");
    if (body != null) {
      sent.put("Content-Length", Integer.toString(content.length));
    }
    sent.putAll(headers);
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    sent.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(content);
    return bytes.toByteArray();
  }

  /** Reads one answer. */
  static Answer read(InputStream in, boolean head) throws IOException {
    String statusLine = line(in);
    String[] parts = statusLine.split(" ", 3);
    if (parts.length < 2 || !parts[1].matches("\\d{3}")) {
      throw new IOException("not an HTTP answer: " + statusLine);
    }
    int status = Integer.parseInt(parts[1]);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IOException("not a header: " + line);
      }
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (first, second) -> first + ", " + second);
    }
    boolean empty = head || status < 200 || status == 204 || status == 304;
    return new Answer(status, headers, empty ? new byte[0] : body(in, headers));
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      return chunks(in);
    }
    String length = headers.get("content-length");
    return length == null ? in.readAllBytes() : exactly(in, Integer.parseInt(length));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line(in).replaceAll(";.*", "").strip(), 16);
      if (size == 0) {
        return body.toByteArray();
      }
      body.writeBytes(exactly(in, size));
      line(in);
    }
  }

  private static byte[] exactly(InputStream in, int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the answer ended after %d of %d bytes".formatted(bytes.length, size));
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection was closed within an answer");
      }
      if (line.size() > MAX_LINE_BYTES) {
        throw new IOException("a line of an answer is too long");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }
}
