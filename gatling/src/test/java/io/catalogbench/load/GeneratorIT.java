package io.catalogbench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.load.Generator.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(180)
class GeneratorIT {

  private static final long MILLI = 1_000_000;

  private final PlantedServer server;
  private final Generator generator;

  GeneratorIT(@TempDir Path folder) throws IOException {
    server = PlantedServer.start();
    generator = new Generator(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void countsAgreeWithWhatTheServerSawAndWithGatlingsLog() throws Exception {
    server.failEveryTenth("/api/users");
    Outcome outcome =
        run(
            """
            {"baseUrl": "URL", "out": "OUT", "seed": 42,
             "warmUp": {"seconds": 1, "pauseSeconds": 0.2, "bursts": 2, "connections": 4,
                        "scenarios": ["user-by-id"]},
             "segments": [
               {"id": "closed", "scenario": "simple", "model": "closed", "connections": 4,
                "settleMillis": 200, "measureMillis": 1000},
               {"id": "open", "scenario": "product-by-id", "model": "open", "ratePerSecond": 200,
                "connections": 2, "settleMillis": 200, "measureMillis": 1000},
               {"id": "failing", "scenario": "users-1000", "model": "closed", "connections": 3,
                "settleMillis": 0, "measureMillis": 500},
               {"id": "wrong", "scenario": "say-async", "model": "closed", "connections": 4,
                "settleMillis": 0, "measureMillis": 1000},
               {"id": "writing", "scenario": "price-change", "model": "closed", "connections": 2,
                "settleMillis": 0, "measureMillis": 300}],
             "expectedBodies": {"/api/say-async?delay=0.1&word=hello": "DIGEST"}}
            """
                .replace("DIGEST", "0".repeat(64)),
            _ -> {},
            "--cross-check");

    assertThat(outcome.messages())
        .contains("cross-check: ", " agree")
        .contains("warm-up=%d good and 0 bad".formatted(server.requests("/api/users/{id}")));
    assertThat(outcome.exitCode()).isZero();

    JsonNode closed = outcome.result("closed");
    assertThat(closed.get("requests").longValue()).isEqualTo(server.requests("/api/simple"));
    assertThat(closed.at("/statuses/200").longValue())
        .isEqualTo(closed.get("completed").longValue())
        .isPositive();
    assertThat(closed.at("/bodies/mismatched").longValue()).isZero();

    JsonNode open = outcome.result("open");
    assertThat(open.get("requests").longValue()).isEqualTo(server.requests("/api/products/{id}"));
    double dueInWindow = open.get("windowNanos").longValue() * 200 / 1e9;
    assertThat(open.get("offered").doubleValue()).isCloseTo(dueInWindow, within(2.0));
    assertThat(open.get("achieved").longValue()).isEqualTo(open.get("offered").longValue());
    assertThat(open.at("/latency/response/count").longValue())
        .isEqualTo(open.get("achieved").longValue());

    JsonNode failing = outcome.result("failing");
    assertThat(failing.get("requests").longValue()).isEqualTo(server.requests("/api/users"));
    assertThat(failing.at("/statuses/503").longValue()).isPositive();
    assertThat(failing.at("/latency/failed/count").longValue()).isPositive();
    assertThat(failing.at("/latency/service/count").longValue())
        .isEqualTo(failing.get("achieved").longValue());

    JsonNode writing = outcome.result("writing");
    assertThat(writing.get("requests").longValue())
        .isPositive()
        .isEqualTo(server.requests("/api/products/prices"));

    JsonNode wrong = outcome.result("wrong");
    assertThat(wrong.at("/bodies/mismatched").longValue())
        .isEqualTo(wrong.at("/bodies/checked").longValue())
        .isPositive();
    assertThat(wrong.at("/bodies/first/path").stringValue())
        .isEqualTo("/api/say-async?delay=0.1&word=hello");

    assertThat(server.connections()).as("one each for warm-up and load").isLessThanOrEqualTo(8);
  }

  @Test
  void waitsForWhoeverConductsIt() throws Exception {
    AtomicInteger sentWhileResting = new AtomicInteger(-1);
    Outcome outcome =
        generator.conduct(
            conducted(),
            (event, commands) -> {
              if (event.equals("@SEGMENT a ready")) {
                pass(300);
                sentWhileResting.set(server.requests("/api/simple"));
                say(commands, "load");
                pass(300);
                say(commands, "rest");
                say(commands, "measure");
              }
            });

    assertThat(outcome.exitCode()).as(outcome.messages()).isZero();
    assertThat(sentWhileResting).hasValue(0);
    assertThat(outcome.result("a").get("requests").intValue())
        .as("what was sent before is in no statistic")
        .isPositive()
        .isLessThan(server.requests("/api/simple"));
  }

  @Test
  void takesAnotherRateAndLeavesOutWhatItIsTold() throws Exception {
    Outcome outcome =
        generator.conduct(
            """
            {"baseUrl": "URL", "out": "OUT", "seed": 42, "conducted": true, "segments": [
               {"id": "a", "scenario": "simple", "model": "open", "ratePerSecond": 1,
                "connections": 2, "settleMillis": 50, "measureMillis": 1000},
               {"id": "b", "scenario": "simple", "model": "open", "ratePerSecond": 1,
                "connections": 2, "settleMillis": 50, "measureMillis": 1000},
               {"id": "c", "scenario": "simple", "model": "closed",
                "connections": 2, "settleMillis": 50, "measureMillis": 100}]}
            """
                .replace("URL", server.url()),
            (event, commands) -> {
              switch (event) {
                case "@SEGMENT a ready" -> say(commands, "measure 200.5");
                case "@SEGMENT b ready" -> say(commands, "skip");
                case "@SEGMENT c ready" -> say(commands, "measure");
                default -> {}
              }
            });

    assertThat(outcome.exitCode()).as(outcome.messages()).isZero();
    assertThat(outcome.result("a").get("ratePerSecond").doubleValue()).isEqualTo(200.5);
    assertThat(outcome.result("a").get("offered").doubleValue()).isCloseTo(200, within(10.0));
    assertThat(outcome.events()).noneMatch(line -> line.startsWith("@SEGMENT b begin"));
    assertThat(outcome.out().resolve("b.json")).doesNotExist();
    assertThat(outcome.result("c").get("completed").longValue()).isPositive();
  }

  @Test
  void endsWhenNobodyConductsItAnyMore() throws Exception {
    Outcome outcome = generator.conduct(conducted(), (_, commands) -> closeQuietly(commands));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.messages()).contains("whoever conducted the run is gone");
  }

  private String conducted() {
    return """
    {"baseUrl": "URL", "out": "OUT", "seed": 42, "conducted": true, "segments": [
       {"id": "a", "scenario": "simple", "model": "closed", "connections": 2,
        "settleMillis": 50, "measureMillis": 300}]}
    """
        .replace("URL", server.url());
  }

  private static void pass(long millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }

  private static void say(OutputStream commands, String word) {
    try {
      commands.write((word + "\n").getBytes(UTF_8));
      commands.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void closeQuietly(OutputStream commands) {
    try {
      commands.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void tellsTheBordersOfEachWindowAsTheyPass() throws Exception {
    AtomicReference<Instant> end = new AtomicReference<>(Instant.MIN);
    Outcome outcome =
        run(
            """
            {"baseUrl": "URL", "out": "OUT", "seed": 42, "segments": [
               {"id": "first", "scenario": "simple", "model": "closed", "connections": 2,
                "settleMillis": 100, "measureMillis": 700},
               {"id": "second", "scenario": "simple", "model": "open", "ratePerSecond": 50,
                "connections": 2, "settleMillis": 100, "measureMillis": 1200}]}
            """,
            line -> {
              if (line.startsWith("@SEGMENT second end")) {
                end.set(Instant.now());
              }
            });

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.events().stream().map(line -> line.replaceFirst(" \\d+$", "")))
        .containsExactly(
            "@SEGMENT first begin",
            "@SEGMENT first end",
            "@SEGMENT second begin",
            "@SEGMENT second end",
            "@DONE");
    long beginNanos = outcome.epochNanos("@SEGMENT second begin");
    long endNanos = outcome.epochNanos("@SEGMENT second end");
    JsonNode second = outcome.result("second");
    assertThat(second.get("windowNanos").longValue())
        .isEqualTo(endNanos - beginNanos)
        .isBetween(1_200 * MILLI, 1_700 * MILLI);
    assertThat(Duration.between(Instant.EPOCH.plusNanos(endNanos), end.get()))
        .isBetween(Duration.ofMillis(-50), Duration.ofMillis(500));
    assertThat(Files.readString(outcome.out().resolve("second.hlog")))
        .contains("Tag=service,", "Tag=response,", "Tag=lag,");
  }

  @Test
  void endsSoonWhenTheServerDiesAndKeepsWhatWasMeasured() throws Exception {
    AtomicReference<Instant> death = new AtomicReference<>(Instant.MAX);
    Outcome outcome =
        run(
            """
            {"baseUrl": "URL", "out": "OUT", "seed": 42, "segments": [
               {"id": "whole", "scenario": "simple", "model": "closed", "connections": 2,
                "settleMillis": 100, "measureMillis": 500},
               {"id": "cut", "scenario": "simple", "model": "open", "ratePerSecond": 50,
                "connections": 2, "settleMillis": 0, "measureMillis": 60000},
               {"id": "never", "scenario": "simple", "model": "closed", "connections": 2,
                "settleMillis": 0, "measureMillis": 60000}]}
            """,
            line -> {
              if (line.startsWith("@SEGMENT cut begin")) {
                pause(Duration.ofMillis(500));
                server.close();
                death.set(Instant.now());
              }
            });

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(Duration.between(death.get(), Instant.now())).isLessThan(Duration.ofSeconds(30));
    assertThat(outcome.messages()).contains("the server no longer answers");
    assertThat(outcome.events()).doesNotContain("@DONE");
    assertThat(outcome.result("whole").get("complete").booleanValue()).isTrue();
    JsonNode cut = outcome.result("cut");
    assertThat(cut.get("complete").booleanValue()).isFalse();
    assertThat(cut.get("reason").stringValue()).contains("the last one was refused");
    assertThat(cut.get("completed").longValue()).isPositive();
    assertThat(cut.at("/errors/refused").longValue()).isPositive();
    assertThat(outcome.out().resolve("never.json")).doesNotExist();
  }

  @Test
  void endsSoonWhenTheServerHangs() throws Exception {
    server.hang();
    Instant start = Instant.now();
    Outcome outcome =
        run(
            """
            {"baseUrl": "URL", "out": "OUT", "seed": 42, "segments": [
               {"id": "hung", "scenario": "simple", "model": "closed", "connections": 8,
                "settleMillis": 100, "measureMillis": 60000}]}
            """,
            _ -> {});

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(40));
    assertThat(outcome.result("hung").at("/errors/timeout").longValue()).isPositive();
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void keepsWhatWasMeasuredWhenItIsEnded() throws Exception {
    Outcome outcome =
        generator.runAndEndAfter(
            "@SEGMENT cut begin",
            """
            {"baseUrl": "URL", "out": "OUT", "seed": 42, "segments": [
               {"id": "cut", "scenario": "simple", "model": "closed", "connections": 2,
                "settleMillis": 500, "measureMillis": 60000}]}
            """
                .replace("URL", server.url()));

    assertThat(outcome.exitCode()).isNotZero();
    JsonNode cut = outcome.result("cut");
    assertThat(cut.get("complete").booleanValue()).isFalse();
    assertThat(cut.get("reason").stringValue()).isEqualTo("the generator was ended");
    assertThat(cut.get("completed").longValue()).isPositive();
  }

  @Test
  void failsSoonWhenNobodyListens() throws Exception {
    server.close();

    Outcome outcome =
        run(
            """
            {"baseUrl": "URL", "out": "OUT", "seed": 42,
             "warmUp": {"seconds": 60, "pauseSeconds": 1, "bursts": 2, "connections": 4,
                        "scenarios": ["simple"]},
             "segments": [
               {"id": "never", "scenario": "simple", "model": "closed", "connections": 4,
                "settleMillis": 0, "measureMillis": 60000}]}
            """,
            _ -> {});

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.messages()).contains(server.url() + ": ", "the last one was refused");
  }

  @Test
  void refusesABadFileWithAllItsFaultsBeforeAnythingIsSent() throws Exception {
    Outcome outcome = run("{\"baseUrl\": \"URL\", \"seed\": \"x\"}", _ -> {});

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.events()).isEmpty();
    assertThat(outcome.messages())
        .contains("out is missing", "seed must be a whole number", "segments is missing");
    assertThat(server.connections()).isZero();
  }

  private Outcome run(String load, Consumer<String> onEvent, String... options)
      throws IOException, InterruptedException {
    return generator.run(load.replace("URL", server.url()), onEvent, options);
  }
}
