package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.infra.Outage;
import io.catalogbench.infra.UpstreamStub;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@CatalogTest
final class UpstreamTest {

  private static final String USER_7 =
      "\"user\":{\"id\":7,\"username\":\"user7\",\"email\":\"user7@example.com\","
          + "\"created_at\":\"2023-01-01T00:49:00Z\"}";
  private static final String ORDERS_7 =
      "\"orders\":[{\"id\":6,\"created_at\":\"2024-06-01T00:18:00Z\"}]";
  private static final String EXTERNAL_7 =
      "{\"id\":7,\"company\":\"Company 7\",\"city\":\"Lisbon\"}";

  private final Client client;

  UpstreamTest(Client client) {
    this.client = client;
  }

  @Test
  void whatTheUpstreamTellsIsTheAnswer() {
    assertThat(client.get("/api/external-data/7").text()).isEqualTo(EXTERNAL_7);
  }

  @Test
  void whatTheUpstreamTellsBesidesIsLeftOut() {
    assertThat(client.get("/api/external-data/" + UpstreamStub.Fault.TELLS_MORE.user()).text())
        .isEqualTo("{\"id\":10006,\"company\":\"Company 10006\",\"city\":\"Lisbon\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "999999"})
  void aUserWhomTheUpstreamDoesNotKnowIsNotFound(String id) {
    Answer answer = client.get("/api/external-data/" + id);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("detail").stringValue())
        .isEqualTo("There is no external user " + id + ".");
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILS", "ANSWERS_WITH_ANOTHER", "ANSWERS_WITHOUT_JSON", "HANGS_UP"})
  void faultsOfTheUpstreamAreToldAsSuch(UpstreamStub.Fault fault) {
    assertThat(client.get("/api/external-data/" + fault.user()).status()).isEqualTo(502);
  }

  @ParameterizedTest
  @EnumSource(names = {"IS_LATE", "DRIPS"})
  void nobodyWaitsLongerForTheUpstreamThanTheSettingSays(UpstreamStub.Fault fault) {
    long begin = System.nanoTime();
    assertThat(client.get("/api/external-data/" + fault.user()).status()).isEqualTo(504);
    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isBetween(Duration.ofMillis(900), Duration.ofSeconds(3));
  }

  @Test
  void rowsAndTheUpstreamsAnswerArePutTogether() {
    assertThat(client.get("/api/combined-data/7").text())
        .isEqualTo("{" + USER_7 + "," + ORDERS_7 + ",\"external\":" + EXTERNAL_7 + "}");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TELLS_MORE")
  void whatTheUpstreamDoesNotTellIsLeftOut(UpstreamStub.Fault fault) {
    Answer answer = client.get("/api/combined-data/" + fault.user());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("{\"orders\":[]}");
  }

  @Test
  void combinedDataCostTwoStatements(RunningCatalog catalog) {
    client.get("/api/combined-data/7");
    RunningCatalog.Cost cost = catalog.cost(() -> client.get("/api/combined-data/7"));
    assertThat(cost.statements()).isEqualTo(2);
    assertThat(cost.commands()).isZero();
  }

  @Test
  void withoutADatabaseTheUpstreamsPartIsLeft(CatalogLauncher launcher) {
    try (RunningCatalog catalog = launcher.start("combined-outage")) {
      catalog.client().get("/api/combined-data/7");
      try (Outage _ = catalog.services().databaseOutage()) {
        Answer answer = catalog.client().get("/api/combined-data/7");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"orders\":[],\"external\":" + EXTERNAL_7 + "}");
      }
    }
  }

  @Test
  void anUpstreamThatIsGoneFailsNothingElse(CatalogLauncher launcher) {
    try (RunningCatalog catalog =
        launcher.start("no-upstream", Map.of("CATALOG_UPSTREAM", "http://127.0.0.1:1"))) {
      assertThat(catalog.client().get("/api/external-data/7").status()).isEqualTo(502);
      assertThat(catalog.client().get("/api/combined-data/7").text())
          .isEqualTo("{" + USER_7 + "," + ORDERS_7 + "}");
      assertThat(catalog.client().get("/api/health").status()).isEqualTo(200);
    }
  }

  @Test
  void manyWhoAskAtOnceAreAllAnswered() {
    List<Answer> answers =
        IntStream.rangeClosed(1, 100)
            .parallel()
            .mapToObj(id -> client.get("/api/external-data/" + id))
            .toList();
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
  }
}
