package io.catalogbench.harness.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.corpus.CorpusRequest;
import io.catalogbench.contract.corpus.SampleToken;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FuzzerTest {

  @Test
  void aSeedDrawsTheSameRequestsAndAnotherOthers() {
    assertThat(requests(3)).isEqualTo(requests(3)).isNotEqualTo(requests(4));
  }

  @Test
  void everyOperationOfTheContractIsDrawn() {
    List<CorpusRequest> requests = requests(1);
    for (Operation operation : Operation.all()) {
      String path = operation.path().replaceFirst("\\{.*", "");
      assertThat(requests)
          .as(operation.toString())
          .anyMatch(
              request ->
                  request.method().equals(operation.method()) && request.path().startsWith(path));
    }
  }

  @Test
  void bodiesAreDrawnGoodAndBad() {
    assertThat(requests(1))
        .extracting(CorpusRequest::body)
        .contains("{\"name\":\"Lamp\",\"price\":12.5,\"category_id\":7}", "{", "null");
  }

  @Test
  void aSmallerRequestLacksOneThing() {
    CorpusRequest request =
        new CorpusRequest(
            "it", "fuzz", "GET", "/api/items?skip=1&limit=2", Map.of("Accept", "a/b"), null, 0);
    assertThat(CorpusEntry.smaller(request))
        .extracting(CorpusRequest::path, CorpusRequest::headers)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("/api/items?skip=1&limit=2", Map.of()),
            org.assertj.core.api.Assertions.tuple("/api/items?limit=2", Map.of("Accept", "a/b")),
            org.assertj.core.api.Assertions.tuple("/api/items?skip=1", Map.of("Accept", "a/b")));
  }

  @Test
  void anEntryStandsAsItWouldInTheCorpus() {
    CorpusRequest request =
        new CorpusRequest(
            "it",
            "fuzz",
            "POST",
            "/api/products",
            Map.of("Authorization", SampleToken.USER.header()),
            "{",
            0);
    assertThat(CorpusEntry.of(request, 400))
        .isEqualTo(
            "{\"name\":\"it\",\"class\":\"refused\",\"request\":\"POST /api/products\","
                + "\"status\":400,\"body\":\"{\","
                + "\"headers\":{\"Authorization\":\"Bearer {token:user}\",\"Content-Type\":\"\"}}");
  }

  private static List<CorpusRequest> requests(long seed) {
    Fuzzer fuzzer = new Fuzzer(seed);
    return IntStream.range(0, 5_000).mapToObj(fuzzer::request).toList();
  }
}
