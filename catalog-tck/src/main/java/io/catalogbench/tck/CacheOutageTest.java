package io.catalogbench.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.infra.Outage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request does while its cache does not answer or is gone. */
@CatalogTest
final class CacheOutageTest {

  /** How long the servers here wait for their cache: every request to one that is gone does. */
  private static final String TIMEOUT = "--cache-timeout=500";

  /** Longer than that. */
  private static final Duration PAUSE = Duration.ofMillis(1500);

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
        launcher.start("outage-" + setting, Map.of(), "--cache-failures=" + setting, TIMEOUT)) {
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

  /** Killed, a node of three killed, or its folder taken away: no request is lost. */
  @Test
  void noRequestFailsWhileTheCacheIsGoneNorAfterItCameBack(@TempDir Path folder)
      throws IOException {
    CacheMode mode = RunningCatalog.askedFor();
    assumeThat(mode).isNotIn(CacheMode.NONE, CacheMode.CAFFEINE);
    Path kept = folder.resolve("cache");
    List<String> more = new ArrayList<>(List.of("--cache-failures=ignore", TIMEOUT));
    if (mode == CacheMode.FILE) {
      more.add("--cache-directory=" + kept);
    }
    try (RunningCatalog catalog =
        launcher.start("outage-gone", Map.of(), more.toArray(String[]::new))) {
      Client client = catalog.client();
      List<String> cached = texts(client);

      try (Outage _ = mode == CacheMode.FILE ? away(kept) : catalog.services().cacheOutage(mode)) {
        assertThat(texts(client)).isEqualTo(cached);
        assertThat(texts(client)).isEqualTo(cached);
      }
      assertThat(texts(client)).isEqualTo(cached);
    }
  }

  /** Every answer is 200; keys of several slots, so that some lie on the node that is gone. */
  private static List<String> texts(Client client) {
    List<String> texts = new ArrayList<>();
    for (int id = 1; id <= 12; id++) {
      Answer answer = client.get("/api/products/" + id);
      assertThat(answer.status()).isEqualTo(200);
      texts.add(answer.text());
    }
    Answer list = client.get("/api/products?category_id=3");
    assertThat(list.status()).isEqualTo(200);
    texts.add(list.text());
    return texts;
  }

  private static Outage away(Path directory) throws IOException {
    Path elsewhere = directory.resolveSibling("elsewhere");
    Files.move(directory, elsewhere);
    return () -> {
      try {
        Files.move(elsewhere, directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
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
