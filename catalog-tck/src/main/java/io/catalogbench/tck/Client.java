package io.catalogbench.tck;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sends requests to one server and accepts no answer that is not as described. */
final class Client implements AutoCloseable {

  private static final Description DESCRIPTION = new Description();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI base;

  Client(URI base) {
    this.base = base;
  }

  /** The description that answers are held against. */
  static Description description() {
    return DESCRIPTION;
  }

  Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  Answer head(String path) {
    return send("HEAD", path, null);
  }

  Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Sends {@code json} as {@code application/json}. */
  Answer post(String path, String json) {
    return send("POST", path, json, "Content-Type", "application/json");
  }

  /** Sends {@code json} as {@code application/json}. */
  Answer put(String path, String json) {
    return send("PUT", path, json, "Content-Type", "application/json");
  }

  /** Sends a request; {@code headers} are names and values in turn. */
  Answer send(String method, String path, @Nullable String body, String... headers) {
    return exchange(
        method,
        path,
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
        headers);
  }

  /** Sends a request with a body of any kind; {@code headers} are names and values in turn. */
  Answer exchange(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    try {
      var response = http.send(request(method, path, body, headers), BodyHandlers.ofByteArray());
      return checked(
          method,
          path,
          new Answer(response.statusCode(), response.headers().map(), response.body()));
    } catch (IOException e) {
      throw new AssertionError(method + " " + path + " was not answered: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(method + " " + path + " was interrupted", e);
    }
  }

  /** Sends a GET without waiting for its answer. */
  CompletableFuture<Answer> getAsync(String path) {
    return http.sendAsync(request("GET", path, BodyPublishers.noBody()), BodyHandlers.ofByteArray())
        .thenApply(
            response ->
                checked(
                    "GET",
                    path,
                    new Answer(response.statusCode(), response.headers().map(), response.body())));
  }

  /** Sends equal GETs at once and waits for all answers. */
  List<Answer> getConcurrently(int times, String path) {
    List<CompletableFuture<Answer>> answers =
        IntStream.range(0, times).mapToObj(k -> getAsync(path)).toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private HttpRequest request(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  static Answer checked(String method, String path, Answer answer) {
    List<String> faults = DESCRIPTION.faults(method, path, answer);
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "%s %s%n  %s%n  in the answer %s"
              .formatted(method, path, String.join(System.lineSeparator() + "  ", faults), answer));
    }
    return answer;
  }

  @Override
  public void close() {
    http.close();
  }
}
