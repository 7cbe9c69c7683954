package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.corpus.Corpus;
import io.catalogbench.contract.corpus.CorpusRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

final class DescriptionTest {

  private static final String PRODUCT =
      """
      {"id":7,"name":"Lamp","price":12.50,"category_id":8,"category_name":"C",\
      "created_at":"2024-01-01T00:07:00Z","updated_at":"2024-01-01T00:07:07.5Z"}\
      """;

  private final Description description = new Description();

  @Test
  void takesAnAnswerAsDescribed() {
    assertThat(faults(PRODUCT)).isEmpty();
  }

  @Test
  void refusesAMissingField() {
    assertThat(faults(PRODUCT.replace("\"name\":\"Lamp\",", ""))).hasSize(1);
  }

  @Test
  void refusesAFieldTooMany() {
    assertThat(faults(PRODUCT.replace("{", "{\"colour\":\"red\","))).hasSize(1);
  }

  @Test
  void refusesAPriceWithThreeDecimals() {
    assertThat(faults(PRODUCT.replace("12.50", "12.505"))).hasSize(1);
  }

  @Test
  void refusesAnInstantWithAnOffset() {
    assertThat(faults(PRODUCT.replace("00Z", "00+00:00"))).isNotEmpty();
  }

  @Test
  void refusesTextInsteadOfANumber() {
    assertThat(faults(PRODUCT.replace(":7,", ":\"7\","))).hasSize(1);
  }

  @Test
  void refusesAFieldTwice() {
    assertThat(faults(PRODUCT.replace("{", "{\"id\":7,"))).hasSize(1);
  }

  @Test
  void refusesABodyThatIsNotJson() {
    assertThat(faults("<html>")).hasSize(1);
  }

  @Test
  void refusesAStatusThatIsNotDescribed() {
    assertThat(description.faults("GET", "/api/products/7", answer(302, "application/json", "")))
        .contains("status 302 is not described");
  }

  @Test
  void refusesAnotherContentType() {
    assertThat(
            description.faults(
                "GET", "/api/products/7", answer(200, "application/json;charset=utf-8", PRODUCT)))
        .hasSize(1);
  }

  @Test
  void refusesAServerHeader() {
    assertThat(
            description.faults(
                "GET",
                "/api/products/7",
                new Answer(
                    200,
                    Map.of(
                        "Content-Type", List.of("application/json"),
                        "Content-Length", List.of("1"),
                        "Server", List.of("x")),
                    PRODUCT.getBytes(StandardCharsets.UTF_8))))
        .containsExactly("header server is not part of the contract");
  }

  @Test
  void refusesAMissingHeader() {
    assertThat(
            description.faults("POST", "/api/products", answer(201, "application/json", PRODUCT)))
        .containsExactly("header Location is missing");
  }

  @Test
  void refusesAProblemOfAnotherStatus() {
    assertThat(problem(404, "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":410,"))
        .isNotEmpty();
  }

  @Test
  void refusesAProblemThatTellsTooMuch() {
    String start = "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":";
    assertThat(problem(404, start + "\"There is no product 7.\"}")).isEmpty();
    for (String leak :
        List.of(
            "java.lang.IllegalStateException",
            "org.example.Row is missing",
            "SELECT id FROM products",
            "Apache Tomcat/11.0")) {
      assertThat(problem(404, start + "\"" + leak + "\"}")).hasSize(1);
    }
  }

  @Test
  void refusesErrorsThatAreNotSorted() {
    String start =
        """
        {"type":"about:blank","title":"Bad Request","status":400,"detail":"d","errors":[\
        """;
    String a = "{\"field\":\"a\",\"message\":\"m\"}";
    String b = "{\"field\":\"b\",\"message\":\"m\"}";
    assertThat(problem(400, start + a + "," + b + "]}")).isEmpty();
    assertThat(problem(400, start + b + "," + a + "]}")).hasSize(1);
  }

  @Test
  void refusesAnyButNotFoundWhereNoRouteIs() {
    assertThat(description.faults("GET", "/api/none", answer(200, "application/json", "{}")))
        .contains("status 200 is not described");
  }

  @Test
  void refusesABodyWhereNoneIsDescribed() {
    assertThat(description.faults("DELETE", "/api/products/7", answer(204, "text/plain", "x")))
        .hasSize(1);
  }

  /** The corpus tries every status but those of a server in trouble. */
  @Test
  void everyDescribedStatusIsTriedByTheCorpus() {
    Map<String, Set<String>> untried = new TreeMap<>();
    description
        .root()
        .path("paths")
        .propertyStream()
        .forEach(
            path ->
                path.getValue()
                    .propertyStream()
                    .filter(operation -> operation.getValue().has("responses"))
                    .forEach(
                        operation -> {
                          String name =
                              operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                          Set<String> statuses =
                              new TreeSet<>(operation.getValue().path("responses").propertyNames());
                          statuses.removeAll(Set.of("500", "503"));
                          statuses.removeAll(tried(name));
                          if (!statuses.isEmpty()) {
                            untried.put(name, statuses);
                          }
                        }));
    assertThat(untried).isEmpty();
  }

  private Set<String> tried(String operation) {
    Set<String> statuses = new TreeSet<>();
    for (CorpusRequest request : Corpus.requests()) {
      if (description.operation(request.method(), request.path()).equals(Optional.of(operation))) {
        statuses.add(Integer.toString(request.status()));
      }
    }
    return statuses;
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsAsDescribed() {
    return examples("", description.root())
        .map(
            pointer ->
                DynamicTest.dynamicTest(
                    pointer,
                    () -> {
                      String content = pointer.replaceFirst("/examples?(/[^/]+/value)?$", "");
                      assertThat(
                              description
                                  .schema(content + "/schema")
                                  .validate(description.root().at(pointer)))
                          .isEmpty();
                    }));
  }

  private static Stream<String> examples(String pointer, JsonNode node) {
    Stream<String> here =
        !node.has("schema")
            ? Stream.empty()
            : Stream.concat(
                node.has("example") ? Stream.of(pointer + "/example") : Stream.empty(),
                node.path("examples")
                    .propertyStream()
                    .map(example -> pointer + "/examples/" + example.getKey() + "/value"));
    Stream<String> below =
        node.isArray()
            ? Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                .flatMap(i -> examples(pointer + "/" + i, node.get(i)))
            : node.propertyStream()
                .flatMap(
                    child ->
                        examples(
                            pointer + "/" + child.getKey().replace("~", "~0").replace("/", "~1"),
                            child.getValue()));
    return Stream.concat(here, below);
  }

  private List<String> faults(String body) {
    return description.faults("GET", "/api/products/7", answer(200, "application/json", body));
  }

  private List<String> problem(int status, String body) {
    return description.faults(
        "GET", "/api/products/7", answer(status, "application/problem+json", body));
  }

  private static Answer answer(int status, String type, String body) {
    return new Answer(
        status,
        Map.of("Content-Type", List.of(type), "Content-Length", List.of("1")),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
