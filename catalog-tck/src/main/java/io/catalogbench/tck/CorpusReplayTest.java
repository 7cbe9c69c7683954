package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.corpus.Corpus;
import io.catalogbench.contract.corpus.CorpusRequest;
import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.tck.RunningCatalog.Cost;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The corpus, in order, on a server of its own; every answer has the status that it names. */
@CatalogTest
final class CorpusReplayTest {

  private final CatalogLauncher launcher;

  CorpusReplayTest(CatalogLauncher launcher) {
    this.launcher = launcher;
  }

  @TestFactory
  @SuppressWarnings("MustBeClosed")
  Stream<DynamicTest> everyRequestOfTheCorpusIsAnsweredAsItSays() {
    RunningCatalog catalog = launcher.start("corpus");
    Set<String> operations = new TreeSet<>();
    Map<String, Set<String>> costs = new TreeMap<>();
    boolean counted = catalog.cache() == CacheMode.REDIS;
    List<CorpusRequest> requests = Corpus.requests();
    Stream<DynamicTest> replay =
        requests.stream()
            .map(
                request ->
                    DynamicTest.dynamicTest(
                        request.name(),
                        () -> {
                          if (counted) {
                            Cost cost = catalog.cost(() -> replay(catalog, request, operations));
                            costs
                                .computeIfAbsent(request.requestClass(), name -> new TreeSet<>())
                                .add(
                                    cost.statements()
                                        + " SQL, Redis "
                                        + new TreeMap<>(cost.redis()));
                          } else {
                            replay(catalog, request, operations);
                          }
                        }));
    DynamicTest cost =
        DynamicTest.dynamicTest(
            "requests of one class cost the same",
            () ->
                assertThat(costs)
                    .allSatisfy((name, seen) -> assertThat(seen).describedAs(name).hasSize(1)));
    DynamicTest coverage =
        DynamicTest.dynamicTest(
            "every described route has succeeded",
            () -> assertThat(operations).isEqualTo(Client.description().operations()));
    return Stream.concat(replay, Stream.of(cost, coverage)).onClose(catalog::close);
  }

  /** Notes the operation when it succeeds. */
  private static void replay(
      RunningCatalog catalog, CorpusRequest request, Set<String> operations) {
    String[] headers =
        request.headers().entrySet().stream()
            .<String>mapMulti(
                (Map.Entry<String, String> header, Consumer<String> sink) -> {
                  sink.accept(header.getKey());
                  sink.accept(header.getValue());
                })
            .toArray(String[]::new);
    Answer answer =
        catalog.client().send(request.method(), request.path(), request.body(), headers);
    assertThat(answer.status()).describedAs("%s", answer).isEqualTo(request.status());
    if (answer.status() < 300) {
      operations.add(
          Client.description().operation(request.method(), request.path()).orElseThrow());
    }
  }
}
