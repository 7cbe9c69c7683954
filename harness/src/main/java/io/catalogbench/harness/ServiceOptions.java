package io.catalogbench.harness;

import io.catalogbench.contract.data.SeedData;
import io.catalogbench.harness.plan.InputException;
import io.catalogbench.infra.InfrastructureSettings;
import io.catalogbench.infra.Secrets;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which PostgreSQL and Redis a verb uses. */
final class ServiceOptions {

  private static final String POSTGRES = "--postgres";
  private static final String REDIS = "--redis";

  @Option(
      names = POSTGRES,
      paramLabel = "URL",
      description = "your own PostgreSQL: postgresql://USER:PASSWORD@HOST:PORT/DATABASE")
  private Optional<URI> postgres = Optional.empty();

  @Option(
      names = REDIS,
      paramLabel = "URL",
      description = "your own Redis: redis://HOST:PORT/DATABASE")
  private Optional<URI> redis = Optional.empty();

  /** Which of the reader's own servers are used. */
  InfrastructureSettings settings() {
    return new InfrastructureSettings(postgres, redis, SeedData.PRODUCTS);
  }

  /** The words that say so on a command line, with passwords. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    postgres.ifPresent(uri -> words.addAll(List.of(POSTGRES, uri.toString())));
    redis.ifPresent(uri -> words.addAll(List.of(REDIS, uri.toString())));
    return words;
  }

  /**
   * The services of a run that goes on: those that it began with, as recorded without passwords;
   * these tell them again.
   *
   * @throws InputException when these are others, or a password is missing
   */
  ServiceOptions goingOnFrom(ServiceOptions recorded) {
    ServiceOptions both = new ServiceOptions();
    both.postgres = same(POSTGRES, recorded.postgres, postgres);
    both.redis = same(REDIS, recorded.redis, redis);
    return both;
  }

  private static Optional<URI> same(String option, Optional<URI> recorded, Optional<URI> given) {
    if (given.isPresent()) {
      if (!given.map(ServiceOptions::masked).equals(recorded.map(ServiceOptions::masked))) {
        throw new InputException(
            "%s %s: the run began with %s, and goes on with no other"
                .formatted(
                    option,
                    masked(given.get()),
                    recorded.map(ServiceOptions::masked).orElse("an embedded one")));
      }
      return given;
    }
    if (recorded.filter(uri -> Secrets.isMasked(uri.toString())).isPresent()) {
      throw new InputException(
          "the run began with %s %s; a password is not kept: give %s again, with its password"
              .formatted(option, recorded.get(), option));
    }
    return recorded;
  }

  private static String masked(URI uri) {
    return Secrets.masked(uri.toString());
  }
}
