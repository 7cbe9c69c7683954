package io.catalogbench.harness.run;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.plan.Beside;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LongSummaryStatistics;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CompanionsTest {

  private final Set<Integer> ports = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicLong slowestBodyNanos = new AtomicLong();
  private final Queue<Long> bodyEnds = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  CompanionsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
  }

  @BeforeEach
  void start() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          ports.add(exchange.getRemoteAddress().getPort());
          requests.incrementAndGet();
          long start = System.nanoTime();
          exchange.getRequestBody().readAllBytes();
          bodyEnds.add(System.nanoTime());
          slowestBodyNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
          byte[] body = "hello".getBytes(US_ASCII);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void thoseThatAskAskAgainOnTheirConnectionsUntilTheyAreClosed() throws InterruptedException {
    try (Companions companions =
        Companions.start(url(), new Beside.Asking(LoadScenario.SIMPLE, 3))) {
      await(() -> companions.answers() > 30);
    }
    assertThat(ports).hasSize(3);
    Thread.sleep(200);
    int after = requests.get();
    Thread.sleep(200);
    assertThat(requests.get()).isEqualTo(after);
  }

  @Test
  void theBodiesOfSlowRequestsTakeASecond() throws InterruptedException {
    try (Companions companions = Companions.start(url(), new Beside.SlowRequests(5))) {
      await(() -> companions.answers() >= 5);
    }
    assertThat(ports).hasSize(5);
    assertThat(Duration.ofNanos(slowestBodyNanos.get()))
        .isBetween(Duration.ofMillis(900), Duration.ofSeconds(3));
  }

  @Test
  void theBytesOfSlowRequestsDoNotComeAllAtOnce() throws InterruptedException {
    try (Companions companions = Companions.start(url(), new Beside.SlowRequests(10))) {
      await(() -> companions.answers() >= 10);
    }
    LongSummaryStatistics firsts =
        bodyEnds.stream().limit(10).mapToLong(Long::longValue).summaryStatistics();
    assertThat(Duration.ofNanos(firsts.getMax() - firsts.getMin()))
        .isBetween(Duration.ofMillis(60), Duration.ofMillis(500));
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private interface Condition {
    boolean met();
  }

  private static void await(Condition condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.met()) {
      assertThat(System.nanoTime()).as("within ten seconds").isLessThan(deadline);
      Thread.sleep(5);
    }
  }
}
