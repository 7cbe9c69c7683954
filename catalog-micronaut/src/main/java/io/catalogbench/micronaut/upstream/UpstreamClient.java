package io.catalogbench.micronaut.upstream;

import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.upstream.ExternalUser;
import io.catalogbench.contract.upstream.UpstreamAnswer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the upstream from the event loop and holds no thread meanwhile. Connections are kept; there
 * are as many requests at a time as the setting says, and one that waits for its turn waits no
 * longer for it.
 */
@Singleton
final class UpstreamClient {

  /** How much later the connection of a request that nobody waits for is closed. */
  private static final long CLEARING_MILLIS = 100;

  private final HttpClient http;
  private final URI upstream;
  private final long timeoutMillis;
  private final JsonMapper mapper;

  UpstreamClient(Vertx vertx, CatalogSettings settings, JsonMapper mapper) {
    this.timeoutMillis = settings.upstreamTimeout().toMillis();
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout(Math.toIntExact(timeoutMillis)),
            new PoolOptions().setHttp1MaxSize(settings.upstreamPool()));
    this.upstream = settings.upstream();
    this.mapper = mapper;
  }

  /**
   * The user as the upstream knows it; fails with a {@link ProblemException} of status 404, 502 or
   * 504 when the upstream tells of none.
   */
  Future<ExternalUser> user(long id) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setHost(upstream.getHost())
            .setPort(upstream.getPort())
            .setURI(UpstreamAnswer.path(id))
            .setIdleTimeout(timeoutMillis + CLEARING_MILLIS);
    return http.request(options)
        .compose(HttpClientRequest::send)
        .compose(
            answer ->
                answer
                    .body()
                    .map(
                        body ->
                            UpstreamAnswer.user(id, answer.statusCode(), body.getBytes(), mapper)))
        .timeout(timeoutMillis, TimeUnit.MILLISECONDS)
        .recover(failure -> Future.failedFuture(refused(failure)));
  }

  private static ProblemException refused(Throwable failure) {
    return switch (failure) {
      case ProblemException told -> told;
      case TimeoutException _ -> new ProblemException(Problem.upstreamLate());
      default -> new ProblemException(Problem.upstreamFailed());
    };
  }
}
