package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.catalogbench.harness.plan.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

  @Test
  void aServerThatRunsAlreadyHasAFolderForTheMessagesOfItsGenerator(@TempDir Path work)
      throws IOException, InterruptedException {
    Path logs = work.resolve("logs");
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/api/health",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    http.start();
    try (Children children = new Children()) {
      URI url = URI.create("http://127.0.0.1:" + http.getAddress().getPort());
      Launcher launcher = new Launcher(children, Affinity.of(List.of(0), false), work, logs);
      try (Server server = launcher.launch(new Launch(running(url), Optional.empty(), "own-r01"))) {
        assertThat(server.url()).isEqualTo(url);
        assertThat(server.process()).isEmpty();
        assertThat(logs).isDirectory();
      }
    } finally {
      http.stop(0);
    }
  }

  private static Target running(URI url) {
    return new Target(
        "own",
        "event-loop",
        Target.Role.CATALOG,
        new Target.Running(url),
        "/api/health",
        List.of());
  }
}
