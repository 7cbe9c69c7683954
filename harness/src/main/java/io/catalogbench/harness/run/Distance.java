package io.catalogbench.harness.run;

import io.catalogbench.infra.Services;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Puts database and upstream of a server as far away as a plan says, while it is measured. */
final class Distance implements AutoCloseable {

  private static final int POSTGRES_PORT = 5_432;

  private final DistantService postgres;
  private final DistantService upstream;
  private final Map<String, String> addresses;

  private Distance(Services services) {
    postgres = DistantService.of(services.postgres(), POSTGRES_PORT);
    upstream = DistantService.of(services.upstream(), services.upstream().getPort());
    addresses =
        Map.of(
            "postgres", at(services.postgres(), postgres).toString(),
            "upstream", at(services.upstream(), upstream).toString());
  }

  /** A way to the services that takes no time yet; none where the plan wants none. */
  static Optional<Distance> of(Duration wanted, Optional<Services> services) {
    return wanted.isZero() ? Optional.empty() : services.map(Distance::new);
  }

  private static URI at(URI service, DistantService way) {
    return URI.create(
        "%s://%s127.0.0.1:%d%s"
            .formatted(
                service.getScheme(),
                service.getRawUserInfo() == null ? "" : service.getRawUserInfo() + "@",
                way.port(),
                service.getRawPath()));
  }

  /** Where the server finds its services, by the placeholder of its command. */
  Map<String, String> addresses() {
    return addresses;
  }

  /** How long from now on everything is on its way there. */
  void set(Duration oneWay) {
    postgres.delay(oneWay);
    upstream.delay(oneWay);
  }

  @Override
  public void close() {
    postgres.close();
    upstream.close();
  }
}
