package io.catalogbench.infra;

import io.catalogbench.contract.data.SeedData;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Which PostgreSQL and Redis to use.
 *
 * @param postgres {@code postgresql://USER:PASSWORD@HOST:PORT/DATABASE}, the reader's own; embedded
 *     when empty
 * @param redis {@code redis://HOST:PORT/DATABASE}, the reader's own; embedded when empty
 * @param products how many products the catalog has
 * @param upstreamDelay how long the upstream takes for an answer
 */
public record InfrastructureSettings(
    Optional<URI> postgres, Optional<URI> redis, int products, Duration upstreamDelay) {

  /** What an upstream takes that is not told otherwise. */
  public static final Duration UPSTREAM_DELAY = Duration.ofMillis(20);

  /** With the ordinary upstream. */
  public InfrastructureSettings(Optional<URI> postgres, Optional<URI> redis, int products) {
    this(postgres, redis, products, UPSTREAM_DELAY);
  }

  public InfrastructureSettings {
    postgres.ifPresent(
        uri -> refuse("--postgres", uri, "postgresql", "postgresql://USER:PASSWORD@HOST/DATABASE"));
    redis.ifPresent(uri -> refuse("--redis", uri, "redis", "redis://HOST:PORT/DATABASE"));
  }

  /** Both embedded, with the ordinary catalog. */
  public static InfrastructureSettings embedded() {
    return new InfrastructureSettings(Optional.empty(), Optional.empty(), SeedData.PRODUCTS);
  }

  /** The same with a catalog of another size. */
  public InfrastructureSettings withProducts(int number) {
    return new InfrastructureSettings(postgres, redis, number, upstreamDelay);
  }

  private static void refuse(String option, URI uri, String scheme, String form) {
    if (!scheme.equals(uri.getScheme()) || uri.getHost() == null) {
      throw new InfrastructureException(
          "%s %s: not an address of the form %s"
              .formatted(option, Secrets.masked(uri.toString()), form));
    }
  }
}
