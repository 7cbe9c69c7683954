package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.settings.CacheMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The step that takes 300 ms here. */
@CatalogTest
final class CachedDataTest {

  private static final Duration STEP = Duration.ofMillis(300);

  private final RunningCatalog catalog;
  private final Client client;

  CachedDataTest(RunningCatalog catalog) {
    this.catalog = catalog;
    this.client = catalog.client();
  }

  @Test
  void theOutcomeTellsItsKeyAndWhenItWasMade() {
    Instant before = Instant.now();
    Answer answer = client.get("/api/cached-data/made");
    assertThat(answer.json().path("result").stringValue()).isEqualTo("processed_made");
    assertThat(Instant.parse(answer.json().path("timestamp").stringValue()))
        .isBetween(before.plus(STEP.minusMillis(5)), Instant.now());
  }

  @ParameterizedTest
  @CsvSource({
    "a;b=c, processed_a;b=c",
    "a+b%20c, processed_a+b c",
    "a%2Fb, processed_a/b",
    "%EB%B3%B4%EA%B3%A0%EC%84%9C, processed_보고서"
  })
  void aKeyIsTheWholeDecodedSegment(String segment, String result) {
    assertThat(client.get("/api/cached-data/" + segment).json().path("result").stringValue())
        .isEqualTo(result);
  }

  @Test
  void aSecondRequestGetsTheFirstOutcomeWhereThereIsACache() {
    String first = client.get("/api/cached-data/twice").text();
    assertThat(client.get("/api/cached-data/twice").text().equals(first))
        .isEqualTo(catalog.cache() != CacheMode.NONE);
  }

  @Test
  void concurrentMissesOfOneKeyRunTheStepOnceWhereThereIsACache() {
    List<Answer> answers = client.getConcurrently(12, "/api/cached-data/together");
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    boolean once = answers.stream().map(Answer::text).distinct().count() == 1;
    assertThat(once).isEqualTo(catalog.cache() != CacheMode.NONE);
  }

  @Test
  void aKeyThatIsTooLongIsRefused() {
    Answer answer = client.get("/api/cached-data/" + "x".repeat(101));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).containsExactly("key: must have 1 to 100 characters");
  }
}
