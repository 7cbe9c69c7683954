package io.catalogbench.contract.corpus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.docs.ApiDocs;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

final class CorpusTest {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final List<CorpusRequest> requests = Corpus.requests();

  @Test
  void isLargeAndTheSameAtEveryCall() {
    assertThat(requests).hasSizeGreaterThan(300).isEqualTo(Corpus.requests());
  }

  @Test
  void namesAreUnique() {
    assertThat(requests).extracting(CorpusRequest::name).doesNotHaveDuplicates();
  }

  @Test
  void pathsAreOnesThatEveryHttpClientSends() {
    assertThat(requests)
        .extracting(request -> URI.create("http://localhost" + request.path()).toASCIIString())
        .containsExactlyElementsOf(
            requests.stream().map(request -> "http://localhost" + request.path()).toList());
  }

  @Test
  void everyOperationOfTheDescriptionSucceedsAtLeastOnce() {
    Set<String> missing = operations();
    for (CorpusRequest request : requests) {
      if (request.status() < 300) {
        missing.removeIf(operation -> matches(operation, request));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everySuccessIsAnOperationOfTheDescription() {
    Set<String> operations = operations();
    assertThat(requests)
        .filteredOn(request -> request.status() < 300)
        .allMatch(request -> operations.stream().anyMatch(each -> matches(each, request)));
  }

  @Test
  void bodiesHaveAContentTypeUnlessItsAbsenceIsTried() {
    assertThat(requests)
        .filteredOn(request -> request.body() != null)
        .filteredOn(request -> !request.headers().containsKey("Content-Type"))
        .extracting(CorpusRequest::name)
        .containsExactly("creating a product without a content type");
  }

  @Test
  void bodiesAtTheLimitAreExactlyAtTheLimit() {
    assertThat(requests)
        .filteredOn(request -> request.body() != null && request.body().endsWith("  "))
        .extracting(request -> String.valueOf(request.body()).getBytes(StandardCharsets.UTF_8))
        .extracting(bytes -> bytes.length)
        .contains(1 << 20)
        .containsOnly(1 << 20, (1 << 20) + 1);
  }

  @Test
  void requestsOfAClassHaveOneMethodAndOneOutcome() {
    Map<String, Set<String>> outcomes =
        requests.stream()
            .filter(request -> !Set.of("refused", "user").contains(request.requestClass()))
            .collect(
                Collectors.groupingBy(
                    CorpusRequest::requestClass,
                    Collectors.mapping(
                        request -> request.method().replace("HEAD", "GET") + request.status(),
                        Collectors.toSet())));
    assertThat(outcomes).allSatisfy((name, outcome) -> assertThat(outcome).hasSize(1));
  }

  /** All operations, for example {@code GET /api/products/{id}}. */
  @SuppressWarnings("unchecked")
  private static Set<String> operations() {
    Map<String, Object> description =
        (Map<String, Object>)
            new Load(LoadSettings.builder().build())
                .loadFromString(new String(ApiDocs.OPENAPI.bytes(), StandardCharsets.UTF_8));
    Map<String, Map<String, Object>> paths =
        (Map<String, Map<String, Object>>) requireNonNull(description.get("paths"));
    Set<String> operations = new TreeSet<>();
    paths.forEach(
        (path, item) ->
            item.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    return operations;
  }

  private static boolean matches(String operation, CorpusRequest request) {
    String pattern = operation.replaceAll("\\{[^}]*}", "[^/]+").replace(".", "\\.");
    String path = request.path().replaceAll("\\?.*", "");
    return (request.method().replace("HEAD", "GET") + " " + path).matches(pattern);
  }
}
