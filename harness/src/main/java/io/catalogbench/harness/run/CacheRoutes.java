package io.catalogbench.harness.run;

import io.catalogbench.contract.account.AccessToken;
import io.catalogbench.contract.account.Credentials;
import io.catalogbench.contract.cache.CacheInfo;
import io.catalogbench.contract.cache.CacheStats;
import io.catalogbench.contract.cache.WarmedCount;
import io.catalogbench.contract.json.CatalogJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a running catalog server lets an admin do with its cache, over HTTP. */
public final class CacheRoutes implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final JsonMapper MAPPER = CatalogJson.mapper();

  /** The admin of seeded rows. */
  private static final Credentials DEVELOPMENT = new Credentials("user1", "catalog-development");

  private static final String REMEDY =
      "give the token of an admin (POST /api/login) as CATALOG_TOKEN or --token";

  private final URI server;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private Optional<String> token;

  /**
   * @param token of an admin; without one the admin of the development rows logs in
   */
  public CacheRoutes(URI server, Optional<String> token) {
    this.server = server;
    this.token = token;
  }

  /** What the store tells of itself. */
  public CacheInfo info() throws InterruptedException {
    return read(asAdmin("GET", "/api/cache/info"), CacheInfo.class);
  }

  /** What the process saw of its cache today. */
  public CacheStats stats() throws InterruptedException {
    return read(send("GET", "/api/cache/stats", BodyPublishers.noBody()), CacheStats.class);
  }

  /** Takes everything out of the cache. */
  public void clear() throws InterruptedException {
    asAdmin("DELETE", "/api/cache");
  }

  /** Caches what is asked for most; tells how many answers that are. */
  public int warmUp() throws InterruptedException {
    return read(asAdmin("POST", "/api/cache/warm-up"), WarmedCount.class).warmedCount();
  }

  private String asAdmin(String method, String path) throws InterruptedException {
    if (token.isEmpty()) {
      token = Optional.of(logIn());
    }
    return send(
        method, path, BodyPublishers.noBody(), "Authorization", "Bearer " + token.orElseThrow());
  }

  private String logIn() throws InterruptedException {
    BodyPublisher credentials = BodyPublishers.ofString(MAPPER.writeValueAsString(DEVELOPMENT));
    String answer = send("POST", "/api/login", credentials, "Content-Type", "application/json");
    return read(answer, AccessToken.class).accessToken();
  }

  private String send(String method, String path, BodyPublisher body, String... headers)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return accepted(method + " " + path, client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new MeasuringException(
          "no server answers at %s; start one with: bench serve TARGET".formatted(server), e);
    }
  }

  private String accepted(String request, HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status < 300) {
      return answer.body();
    }
    throw new MeasuringException(
        switch (status) {
          case 401, 403 -> "%s refuses %s (%d): %s".formatted(server, request, status, REMEDY);
          case 404, 405 -> "%s is no catalog server: %d to %s".formatted(server, status, request);
          default -> "%s answered %d to %s: %s".formatted(server, status, request, answer.body());
        });
  }

  private <T> T read(String answer, Class<T> type) {
    try {
      return MAPPER.readValue(answer, type);
    } catch (JacksonException e) {
      throw new MeasuringException("%s is no catalog server".formatted(server), e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
