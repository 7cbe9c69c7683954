package io.catalogbench.tck;

import io.catalogbench.contract.json.CatalogJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A headless Chromium with one page, driven by its DevTools protocol: the JDK speaks WebSocket, so
 * that nothing but the browser itself is needed.
 */
final class Browser implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--remote-debugging-port=0",
          "about:blank");

  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final AtomicInteger sent = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();

  private Browser(Process process, URI page) {
    this.process = process;
    this.socket =
        http.newWebSocketBuilder()
            .buildAsync(page, new Listener())
            .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
            .join();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /** The browser of this machine, when there is one on the PATH. */
  static Optional<Path> executable() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts {@code executable}, which keeps its files in {@code profile}. */
  static Browser start(Path executable, Path profile) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    command.add("--user-data-dir=" + profile);
    command.addAll(FLAGS);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("output").toFile())
            .start();
    boolean started = false;
    try {
      Browser browser = new Browser(process, page(process, profile));
      started = true;
      return browser;
    } finally {
      if (!started) {
        process.destroyForcibly();
      }
    }
  }

  /** The address of the page, once the browser has said on which port it listens. */
  private static URI page(Process process, Path profile) throws IOException, InterruptedException {
    Path port = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!Files.exists(port) || Files.readAllLines(port).isEmpty()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException(
            "the browser did not start: " + Files.readString(profile.resolve("output")));
      }
      Thread.sleep(20);
    }
    URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).getFirst() + "/json/list");
    try (HttpClient client = HttpClient.newHttpClient()) {
      String targets =
          client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
      for (JsonNode target : CatalogJson.mapper().readTree(targets)) {
        if (target.path("type").stringValue().equals("page")) {
          return URI.create(target.path("webSocketDebuggerUrl").stringValue());
        }
      }
    }
    throw new IOException("the browser has no page");
  }

  /** Opens an address. */
  void open(URI address) {
    call("Page.navigate", Map.of("url", address.toString()));
  }

  /** The value of a JavaScript expression in the page. */
  JsonNode evaluate(String expression) {
    JsonNode result =
        call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + result.path("exceptionDetails"));
    }
    return result.at("/result/value");
  }

  /** Waits until a JavaScript expression is true. */
  void await(String expression) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!evaluate(expression).asBoolean(false)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "never became true: %s; errors: %s".formatted(expression, errors()));
      }
      Thread.sleep(50);
    }
  }

  /** What the page complained about. */
  List<String> errors() {
    return events.stream()
        .filter(
            event ->
                switch (event.path("method").stringValue()) {
                  case "Runtime.exceptionThrown" -> true;
                  case "Runtime.consoleAPICalled" ->
                      event.at("/params/type").stringValue().equals("error");
                  case "Log.entryAdded" ->
                      event.at("/params/entry/level").stringValue().equals("error");
                  default -> false;
                })
        .map(JsonNode::toString)
        .toList();
  }

  /** Every address that the page asked for. */
  List<String> requested() {
    return events.stream()
        .filter(event -> event.path("method").stringValue().equals("Network.requestWillBeSent"))
        .map(event -> event.at("/params/request/url").stringValue())
        .toList();
  }

  private JsonNode call(String method, Map<String, Object> parameters) {
    int id = sent.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    String message =
        CatalogJson.mapper()
            .writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    socket.sendText(message, true).join();
    JsonNode answered = answer.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    if (answered.has("error")) {
      throw new AssertionError(method + ": " + answered.path("error"));
    }
    return answered.path("result");
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        JsonNode received = CatalogJson.mapper().readTree(message.toString());
        message.setLength(0);
        CompletableFuture<JsonNode> answer =
            received.has("id") ? waiting.remove(received.path("id").asInt()) : null;
        if (answer == null) {
          events.add(received);
        } else {
          answer.complete(received);
        }
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  @Override
  public void close() {
    socket.abort();
    http.close();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
  }
}
