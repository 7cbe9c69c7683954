package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AnyCache
@CatalogTest
final class SayTest {

  private final Client client;

  SayTest(Client client) {
    this.client = client;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sync", "async"})
  void theWordIsSaidAfterTheDelayAndNotBefore(String way) {
    client.get("/api/say-" + way + "?delay=0&word=warm");
    long start = System.nanoTime();
    Answer answer =
        client.get("/api/say-" + way + "?delay=0.25&word=%EC%95%88%EB%85%95+%F0%9F%91%8B");
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(answer.text()).isEqualTo("{\"saying\":\"안녕 👋\"}");
    assertThat(took).isBetween(Duration.ofMillis(245), Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sync", "async"})
  void theWordIsUtf8WhateverTheCharsetOfTheBody(String way) {
    Answer answer =
        client.get(
            "/api/say-" + way + "?delay=0&word=%D9%A3",
            "Content-Type",
            "application/json;charset=latin1");
    assertThat(answer.text()).isEqualTo("{\"saying\":\"\u0663\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sync", "async"})
  void everyBrokenConstraintIsListed(String way) {
    Answer nothing = client.get("/api/say-" + way);
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.errors()).containsExactly("delay: is required", "word: is required");

    Answer tooMuch = client.get("/api/say-" + way + "?delay=10.01&word=" + "x".repeat(101));
    assertThat(tooMuch.status()).isEqualTo(422);
    assertThat(tooMuch.errors())
        .containsExactly("delay: must be at most 10", "word: must have 1 to 100 characters");

    assertThat(client.get("/api/say-" + way + "?delay=-0.000000001&word=x").errors())
        .containsExactly("delay: must be at least 0");
    assertThat(client.get("/api/say-" + way + "?delay=0&word=" + "x".repeat(100)).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sync", "async"})
  void everyUnreadableValueIsListed(String way) {
    Answer answer = client.get("/api/say-" + way + "?delay=soon&word=%00");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errors())
        .containsExactly(
            "delay: is not a decimal number", "word: must not contain NUL or unpaired surrogates");
  }

  /** The server has 16 request threads where it has such: 300 × 0.5 s on them would take 9 s. */
  @Test
  void threeHundredAsynchronousDelaysHoldNoThread() {
    client.getConcurrently(100, "/api/say-async?delay=0.1&word=warm");
    long start = System.nanoTime();
    List<Answer> answers = client.getConcurrently(300, "/api/say-async?delay=0.5&word=hello");
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(490), Duration.ofSeconds(6));
    assertThat(answers).extracting(Answer::text).containsOnly("{\"saying\":\"hello\"}");
  }

  @Test
  void delaysThatBlockTheirThreadsLeaveOthersAlone() {
    List<CompletableFuture<Answer>> blocked =
        IntStream.range(0, 8)
            .mapToObj(k -> client.getAsync("/api/say-sync?delay=2&word=hello"))
            .toList();
    long start = System.nanoTime();
    IntStream.range(0, 10).forEach(k -> client.get("/api/simple"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
    assertThat(blocked).noneMatch(CompletableFuture::isDone);
    assertThat(blocked.stream().map(CompletableFuture::join))
        .extracting(Answer::status)
        .containsOnly(200);
  }
}
