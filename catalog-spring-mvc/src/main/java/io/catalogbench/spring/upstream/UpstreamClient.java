package io.catalogbench.spring.upstream;

import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.upstream.ExternalUser;
import io.catalogbench.contract.upstream.UpstreamAnswer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the upstream and holds its thread meanwhile. Connections are kept; there are as many
 * requests at a time as the setting says, and one that waits for its turn waits no longer for it.
 */
@Component
final class UpstreamClient implements AutoCloseable {

  private final HttpClient http;
  private final URI upstream;
  private final long timeoutNanos;
  private final Semaphore turns;
  private final JsonMapper mapper;

  UpstreamClient(CatalogSettings settings, JsonMapper mapper) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.upstreamTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.upstream = settings.upstream();
    this.timeoutNanos = settings.upstreamTimeout().toNanos();
    this.turns = new Semaphore(settings.upstreamPool());
    this.mapper = mapper;
  }

  /**
   * The user as the upstream knows it.
   *
   * @throws ProblemException with status 404, 502 or 504 when the upstream tells of none
   */
  ExternalUser user(long id) {
    long deadline = System.nanoTime() + timeoutNanos;
    try {
      if (!turns.tryAcquire(timeoutNanos, TimeUnit.NANOSECONDS)) {
        throw new ProblemException(Problem.upstreamLate());
      }
      try {
        HttpResponse<byte[]> answer = answer(id, deadline - System.nanoTime());
        return UpstreamAnswer.user(id, answer.statusCode(), answer.body(), mapper);
      } finally {
        turns.release();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ProblemException(Problem.upstreamFailed());
    }
  }

  /** The whole answer in time, its body included. */
  private HttpResponse<byte[]> answer(long id, long leftNanos) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(upstream.resolve(UpstreamAnswer.path(id))).build();
    CompletableFuture<HttpResponse<byte[]>> response =
        http.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      return response.get(leftNanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      response.cancel(true);
      throw new ProblemException(Problem.upstreamLate());
    } catch (ExecutionException _) {
      throw new ProblemException(Problem.upstreamFailed());
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
