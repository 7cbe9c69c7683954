package io.catalogbench.infra;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A service that answers {@code GET /users/{id}} after a set delay, on a virtual thread for each
 * connection. It knows the users 1 to 10,000; those after them show a {@link Fault} each.
 */
public final class UpstreamStub implements AutoCloseable {

  private static final int USERS = 10_000;
  private static final int BACKLOG = 1_024;
  private static final Pattern REQUEST = Pattern.compile("GET /users/(-?[0-9]{1,18}) HTTP/1\\.1");

  /** What goes wrong for some users whom nobody else has. */
  public enum Fault {
    FAILS(10_001),
    ANSWERS_WITH_ANOTHER(10_002),
    ANSWERS_WITHOUT_JSON(10_003),
    HANGS_UP(10_004),
    IS_LATE(10_005),
    TELLS_MORE(10_006),
    /** The parts of the answer come in time, the whole does not. */
    DRIPS(10_007);

    private final long user;

    Fault(long user) {
      this.user = user;
    }

    /** The user who shows it. */
    public long user() {
      return user;
    }

    private static Optional<Fault> of(long user) {
      return user <= USERS
          ? Optional.empty()
          : Arrays.stream(values()).filter(fault -> fault.user == user).findFirst();
    }
  }

  /** Longer than anybody waits for an upstream. */
  private static final Duration LATE = Duration.ofSeconds(11);

  /** From one byte to the next where it drips. */
  private static final Duration DRIP = Duration.ofMillis(250);

  private final ServerSocket server;
  private final Duration delay;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  private UpstreamStub(ServerSocket server, Duration delay) {
    this.server = server;
    this.delay = delay;
  }

  /** Starts a stub on a free port of the loopback address. */
  public static UpstreamStub start(Duration delay) {
    try {
      UpstreamStub stub =
          new UpstreamStub(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), delay);
      Thread.ofVirtual().name("upstream").start(stub::accept);
      return stub;
    } catch (IOException e) {
      throw new UncheckedIOException("the upstream cannot listen", e);
    }
  }

  /** {@code http://HOST:PORT}. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket connection = server.accept();
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException _) {
        break; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      BufferedReader in =
          new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
      OutputStream out = connection.getOutputStream();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        skipHeaders(in);
        Optional<byte[]> answer = answer(line, out);
        if (answer.isEmpty()) {
          break;
        }
        out.write(answer.get());
        out.flush();
      }
    } catch (IOException _) {
      return; // the client went away, which is its right
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      connections.remove(connection);
    }
  }

  private static void skipHeaders(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      // a GET has no body, and no header changes the answer
    }
  }

  /** The whole answer; empty to hang up instead. */
  private Optional<byte[]> answer(String requestLine, OutputStream out)
      throws IOException, InterruptedException {
    Thread.sleep(delay);
    Matcher request = REQUEST.matcher(requestLine);
    long user = request.matches() ? Long.parseLong(request.group(1)) : 0;
    Optional<Fault> fault = Fault.of(user);
    if (fault.isPresent()) {
      return faulty(fault.get(), user, out);
    }
    return Optional.of(
        user < 1 || user > USERS ? bytes("404 Not Found", "{}") : bytes("200 OK", user(user, "")));
  }

  private static Optional<byte[]> faulty(Fault fault, long user, OutputStream out)
      throws IOException, InterruptedException {
    return switch (fault) {
      case FAILS -> Optional.of(bytes("500 Internal Server Error", "{}"));
      case ANSWERS_WITH_ANOTHER -> Optional.of(bytes("200 OK", user(user + 1, "")));
      case ANSWERS_WITHOUT_JSON -> Optional.of(bytes("200 OK", "<html>"));
      case HANGS_UP -> Optional.empty();
      case IS_LATE -> {
        Thread.sleep(LATE);
        yield Optional.empty();
      }
      case DRIPS -> {
        drip(bytes("200 OK", user(user, "")), out);
        yield Optional.empty();
      }
      case TELLS_MORE -> Optional.of(bytes("200 OK", user(user, ",\"more\":[1]")));
    };
  }

  private static void drip(byte[] answer, OutputStream out)
      throws IOException, InterruptedException {
    for (byte one : answer) {
      out.write(one);
      out.flush();
      Thread.sleep(DRIP);
    }
  }

  private static String user(long id, String more) {
    return "{\"id\":%d,\"company\":\"Company %d\",\"city\":\"Lisbon\"%s}".formatted(id, id, more);
  }

  private static byte[] bytes(String status, String body) {
    return "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, body.length(), body)
        .getBytes(US_ASCII);
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the upstream cannot close", e);
    }
  }
}
