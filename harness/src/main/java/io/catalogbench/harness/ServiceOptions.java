package io.catalogbench.harness;

import io.catalogbench.contract.data.SeedData;
import io.catalogbench.infra.InfrastructureSettings;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which PostgreSQL and Redis a verb uses. */
final class ServiceOptions {

  @Option(
      names = "--postgres",
      paramLabel = "URL",
      description = "your own PostgreSQL: postgresql://USER:PASSWORD@HOST:PORT/DATABASE")
  private Optional<URI> postgres = Optional.empty();

  @Option(
      names = "--redis",
      paramLabel = "URL",
      description = "your own Redis: redis://HOST:PORT/DATABASE")
  private Optional<URI> redis = Optional.empty();

  InfrastructureSettings settings() {
    return new InfrastructureSettings(postgres, redis, SeedData.PRODUCTS);
  }
}
