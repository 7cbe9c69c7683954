package io.catalogbench.spring.upstream;

import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.upstream.ExternalUser;
import io.catalogbench.contract.upstream.UpstreamAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the upstream and holds its thread meanwhile. Connections are kept; there are as many
 * requests at a time as the setting says, and one that waits for its turn waits no longer for it.
 */
@Component
final class UpstreamClient implements AutoCloseable {

  private final CloseableHttpClient http;
  private final URI upstream;
  private final long timeoutNanos;
  private final Semaphore turns;
  private final JsonMapper mapper;

  /** Ends what takes too long: the client's own limits are of a single read. */
  private final ScheduledThreadPoolExecutor deadlines;

  UpstreamClient(CatalogSettings settings, JsonMapper mapper) {
    this.http = http(Timeout.of(settings.upstreamTimeout()), settings.upstreamPool());
    this.upstream = settings.upstream();
    this.timeoutNanos = settings.upstreamTimeout().toNanos();
    this.turns = new Semaphore(settings.upstreamPool());
    this.mapper = mapper;
    this.deadlines =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("upstream-deadlines").factory());
    deadlines.setRemoveOnCancelPolicy(true);
  }

  /** Sends what it is told, once, and nothing else. */
  private static CloseableHttpClient http(Timeout timeout, int connections) {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(connections)
                .setMaxConnPerRoute(connections)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom().setConnectTimeout(timeout).build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(timeout)
                .setProtocolUpgradeEnabled(false)
                .build())
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .build();
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
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ProblemException(Problem.upstreamFailed());
    }
    try {
      return answered(id, deadline);
    } finally {
      turns.release();
    }
  }

  /** The whole answer in time, its body included. */
  private ExternalUser answered(long id, long deadline) {
    HttpGet request = new HttpGet(upstream.resolve(UpstreamAnswer.path(id)));
    Future<?> end =
        deadlines.schedule(request::cancel, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    try {
      return http.execute(
          request, answer -> UpstreamAnswer.user(id, answer.getCode(), body(answer), mapper));
    } catch (IOException _) {
      throw new ProblemException(
          deadline - System.nanoTime() > 0 ? Problem.upstreamFailed() : Problem.upstreamLate());
    } finally {
      end.cancel(false);
    }
  }

  private static byte[] body(ClassicHttpResponse answer) throws IOException {
    HttpEntity entity = answer.getEntity();
    return entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    http.close();
  }
}
