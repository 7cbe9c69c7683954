package io.catalogbench.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.catalogbench.contract.settings.CacheMode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request does while Redis does not answer, by the setting for it. */
@CatalogTest
final class CacheOutageTest {

  /** Longer than the servers under test wait for Redis. */
  private static final Duration PAUSE = Duration.ofSeconds(4);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CatalogLauncher launcher;

  CacheOutageTest(CatalogLauncher launcher) {
    this.launcher = launcher;
  }

  @ParameterizedTest
  @CsvSource({"ignore, 200", "fail, 503"})
  void aRequestGoesOnOrIsRefusedAsTheSettingSays(String setting, int status) throws IOException {
    assumeThat(RunningCatalog.askedFor()).isEqualTo(CacheMode.REDIS);
    try (RunningCatalog catalog =
        launcher.start("outage-" + setting, Map.of(), "--cache-failures=" + setting)) {
      Client client = catalog.client();
      Answer cached = client.get("/api/products/7");

      pause(catalog.services().redis());
      Answer answer = client.get("/api/products/7");

      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.header("retry-after").isPresent()).isEqualTo(status == 503);
      assertThat(client.get("/api/users/1").status()).isEqualTo(200);
      assertThat(recovered(client)).isEqualTo(cached.text());
    }
  }

  private static void pause(URI redis) throws IOException {
    try (Socket socket = new Socket(redis.getHost(), redis.getPort())) {
      socket
          .getOutputStream()
          .write(("CLIENT PAUSE " + PAUSE.toMillis() + " ALL\r\n").getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readNBytes(5), UTF_8)).isEqualTo("+OK\r\n");
    }
  }

  private static String recovered(Client client) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Answer answer = client.get("/api/products/7");
    while (answer.status() != 200 && System.nanoTime() < deadline) {
      answer = client.get("/api/products/7");
    }
    return answer.text();
  }
}
