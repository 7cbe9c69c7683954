package io.catalogbench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that counts what it is asked, with faults planted: stalls, refusals, sudden death. */
final class PlantedServer implements AutoCloseable {

  private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
  private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final long originNanos = System.nanoTime();
  private volatile Duration stall = Duration.ZERO;
  private volatile Duration period = Duration.ofSeconds(1);
  private volatile String failing = "none";

  private PlantedServer(HttpServer server) {
    this.server = server;
  }

  static PlantedServer start() throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    PlantedServer planted = new PlantedServer(server);
    server.createContext("/", planted::answer);
    server.setExecutor(planted.threads);
    server.start();
    return planted;
  }

  /** From now on it answers nothing in the first {@code length} of each {@code every}. */
  void stall(Duration length, Duration every) {
    period = every;
    stall = length;
  }

  /** From now on it takes requests and never answers. */
  void hang() {
    stall = Duration.ofDays(1);
  }

  /** From now on every tenth request to that path is answered 503. */
  void failEveryTenth(String path) {
    failing = path;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How often the path was asked for, without its query, and {@code {id}} for a number. */
  int requests(String path) {
    return count(path).get();
  }

  /** How many connections there were. */
  int connections() {
    return connections.size();
  }

  private AtomicInteger count(String path) {
    return requests.computeIfAbsent(path, _ -> new AtomicInteger());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      connections.add(exchange.getRemoteAddress());
      String path = exchange.getRequestURI().getPath().replaceFirst("\\d+$", "{id}");
      int number = count(path).incrementAndGet();
      pauseWhileStalled();
      int status = path.equals(failing) && number % 10 == 0 ? 503 : 200;
      byte[] body = ("{\"path\":\"" + exchange.getRequestURI() + "\"}").getBytes(UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void pauseWhileStalled() {
    long sinceStallNanos = (System.nanoTime() - originNanos) % period.toNanos();
    try {
      Thread.sleep(stall.minusNanos(Math.min(sinceStallNanos, stall.toNanos())));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
