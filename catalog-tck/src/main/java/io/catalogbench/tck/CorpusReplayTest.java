package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.catalogbench.contract.corpus.Corpus;
import io.catalogbench.contract.corpus.CorpusRequest;
import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.tck.RunningCatalog.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The corpus, in order, on a server of its own; every answer has the status that it names. */
@CatalogTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CorpusReplayTest {

  private final RunningCatalog catalog;
  private final boolean counted;
  private final Set<String> operations = new TreeSet<>();
  private final Map<String, Set<String>> costs = new TreeMap<>();
  private Cost before = Cost.NOTHING;

  CorpusReplayTest(CatalogLauncher launcher) {
    catalog = launcher.busy("corpus", Map.of("CATALOG_EXPENSIVE_STEP", "5"));
    // What a list of fragments costs depends on which of them are there.
    counted = catalog.cache() == CacheMode.REDIS && !catalog.inFragments();
    catalog.services().resetCounters();
  }

  @AfterAll
  void stop() {
    catalog.close();
  }

  @TestFactory
  Stream<DynamicTest> everyRequestOfTheCorpusIsAnsweredAsItSays() {
    Stream<DynamicTest> requests =
        Corpus.requests().stream()
            .map(request -> dynamicTest(request.name(), () -> replay(request)));
    Stream<DynamicTest> conclusions =
        Stream.of(
            dynamicTest("every described route has succeeded", this::everyRouteHasSucceeded),
            dynamicTest("requests of one class cost the same", this::aClassCostsTheSame));
    return Stream.concat(requests, conclusions);
  }

  private void replay(CorpusRequest request) {
    List<String> headers = new ArrayList<>();
    request
        .headers()
        .forEach(
            (name, value) -> {
              headers.add(name);
              headers.add(value);
            });
    Answer answer =
        catalog
            .client()
            .send(request.method(), request.path(), request.body(), headers.toArray(String[]::new));
    if (counted) {
      Cost now = catalog.cost();
      Cost cost = now.since(before);
      before = now;
      costs
          .computeIfAbsent(request.requestClass(), name -> new TreeSet<>())
          .add(cost.statements() + " SQL, Redis " + cost.redis());
    }
    assertThat(answer.status()).describedAs("%s", answer).isEqualTo(request.status());
    if (answer.status() < 300) {
      operations.add(
          Client.description().operation(request.method(), request.path()).orElseThrow());
    }
  }

  private void everyRouteHasSucceeded() {
    assertThat(operations).isEqualTo(Client.description().operations());
  }

  private void aClassCostsTheSame() {
    Map<String, Set<String>> uneven = new TreeMap<>(costs);
    uneven.values().removeIf(seen -> seen.size() == 1);
    assertThat(uneven).isEmpty();
    if (counted) {
      assertThat(costs).containsEntry("refused", Set.of("0 SQL, Redis {}"));
    }
  }
}
