package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What happens to accepted and to new requests when a server is asked to stop. */
@AnyCache
@CatalogTest
final class ShutdownTest {

  private final CatalogLauncher launcher;

  ShutdownTest(CatalogLauncher launcher) {
    this.launcher = launcher;
  }

  @Test
  void acceptedRequestsFinishAndNewOnesAreRefused() throws InterruptedException {
    try (RunningCatalog catalog = launcher.start("shutdown")) {
      Client client = catalog.client();
      client.get("/api/simple");
      List<CompletableFuture<Answer>> accepted =
          List.of(
              client.getAsync("/api/say-sync?delay=2.5&word=sync"),
              client.getAsync("/api/say-async?delay=2.5&word=async"));
      Thread.sleep(700);
      assertThat(accepted).noneMatch(CompletableFuture::isDone);
      catalog.terminate();
      long asked = System.nanoTime();
      Thread.sleep(500);
      assertThat(answers(catalog)).isFalse();
      assertThat(accepted.stream().map(CompletableFuture::join))
          .extracting(Answer::text)
          .containsExactly("{\"saying\":\"sync\"}", "{\"saying\":\"async\"}");
      assertThat(catalog.exitCode(Limits.SHUTDOWN_GRACE)).isPresent().get().isIn(0, 143);
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Limits.SHUTDOWN_GRACE);
      assertThat(catalog.log()).doesNotContain("\tat ");
    }
  }

  /** Whether a new connection gets an answer that is not a refusal. */
  private static boolean answers(RunningCatalog catalog) {
    try (RawConnection connection = new RawConnection(catalog.port())) {
      connection.send("GET /api/simple HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      Optional<Answer> answer = connection.read();
      return answer.isPresent() && answer.get().status() != 503;
    } catch (IOException e) {
      return false;
    }
  }
}
