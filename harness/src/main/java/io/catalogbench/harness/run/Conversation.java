package io.catalogbench.harness.run;

import io.catalogbench.harness.equivalence.Answer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Many requests to a server, one after the other, on one connection. */
final class Conversation implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final Wire wire;
  private final Socket socket;
  private final BufferedInputStream in;

  Conversation(URI server) throws IOException {
    wire = new Wire(server, TIMEOUT);
    socket = new Socket();
    int millis = Math.toIntExact(TIMEOUT.toMillis());
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), millis);
    socket.setSoTimeout(millis);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  Answer send(String method, String path, Map<String, String> headers, @Nullable String body)
      throws IOException {
    Map<String, String> kept = new LinkedHashMap<>(headers);
    kept.put("Connection", "keep-alive");
    socket.getOutputStream().write(wire.request(method, path, kept, body));
    return Wire.read(in, method.equals("HEAD"));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
