package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.docs.ApiDocs;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Health, documentation and what a server says when it starts. */
@CatalogTest
final class OperationsTest {

  private final RunningCatalog catalog;
  private final Client client;

  OperationsTest(RunningCatalog catalog) {
    this.catalog = catalog;
    this.client = catalog.client();
  }

  @Test
  void healthShowsTheSettingsThatTheServerWasStartedWith() {
    JsonNode health = client.get("/api/health").json();
    assertThat(health.at("/components/database").stringValue()).isEqualTo("UP");
    assertThat(health.at("/components/cache").stringValue()).isEqualTo("UP");
    for (String setting : List.of("database-pool", "request-threads", "access", "ttl")) {
      assertThat(health.at("/settings/" + setting).stringValue())
          .describedAs(setting)
          .isEqualTo(RunningCatalog.asked(setting));
    }
    assertThat(System.getProperty("catalog.arguments"))
        .contains("--cache=" + health.at("/settings/cache").stringValue());
  }

  @Test
  void healthTellsNoAddressAndNoSecret() {
    String health = client.get("/api/health").text();
    assertThat(health)
        .doesNotContain("postgresql://")
        .doesNotContain("redis://")
        .doesNotContain(catalog.services().postgres().getUserInfo());
  }

  @Test
  void healthSaysWhatTheServerIsMadeOf() {
    JsonNode runtime = client.get("/api/health").json().path("runtime");
    assertThat(runtime.size()).isGreaterThanOrEqualTo(8);
    assertThat(runtime.valueStream()).noneMatch(value -> value.stringValue().isBlank());
  }

  /** What a load of many connections depends on; the kernel and the process bound it too. */
  @Test
  void healthSaysHowConnectionsAreTaken() {
    JsonNode runtime = client.get("/api/health").json().path("runtime");
    assertThat(runtime.path("tcp-no-delay").stringValue()).isEqualTo("true");
    assertThat(runtime.path("keep-alive-requests-max").stringValue()).isEqualTo("unbounded");
    assertThat(runtime.path("keep-alive-timeout-ms").stringValue()).isEqualTo("unbounded");
    assertThat(runtime.path("accept-queue-max").stringValue()).matches("[1-9]\\d{2,}");
    assertThat(runtime.path("connections-max").stringValue()).matches("[1-9]\\d{4,}|unbounded");
    assertThat(runtime.path("open-files-max").stringValue()).matches("[1-9]\\d{2,}");
  }

  @ParameterizedTest
  @EnumSource
  void everyFileOfTheDocumentationIsServed(ApiDocs file) {
    String name =
        switch (file) {
          case PAGE -> "index.html";
          case OPENAPI -> "openapi.yaml";
          case STYLES -> "swagger-ui.css";
          case SCRIPT -> "swagger-ui-bundle.js";
        };
    Answer answer = client.get("/api/docs/" + name);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).contains(file.mediaType());
    assertThat(answer.body()).isEqualTo(file.bytes());
  }

  @Test
  void thePageAndTheDescriptionHaveRoutesOfTheirOwn() {
    assertThat(client.get("/api/docs").body()).isEqualTo(ApiDocs.PAGE.bytes());
    assertThat(client.get("/api/openapi.yaml").body()).isEqualTo(ApiDocs.OPENAPI.bytes());
    assertThat(client.get("/api/openapi.yaml").header("content-type")).contains("application/yaml");
  }

  @Test
  void thePageLoadsNothingFromElsewhere() {
    String page = client.get("/api/docs").text();
    assertThat(Pattern.compile("(?:src|href|url)[=:] ?[\"']([^\"']+)").matcher(page).results())
        .extracting((MatchResult match) -> match.group(1))
        // An image within the page ("data:,") loads nothing.
        .filteredOn(address -> !address.startsWith("data:"))
        .isNotEmpty()
        .allSatisfy(
            address -> {
              assertThat(address).startsWith("/").doesNotStartWith("//");
              assertThat(client.get(address).status()).isEqualTo(200);
            });
  }

  @Test
  void aServerSaysOnceWhereItListensAndNothingElse() {
    assertThat(catalog.output().lines())
        .singleElement()
        .asString()
        .matches("catalog-[a-z-]+ listening on http://127\\.0\\.0\\.1:" + catalog.port());
  }
}
