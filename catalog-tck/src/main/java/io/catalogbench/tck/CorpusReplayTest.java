package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.corpus.Corpus;
import io.catalogbench.contract.corpus.CorpusRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    List<CorpusRequest> requests = Corpus.requests();
    Stream<DynamicTest> replay =
        requests.stream()
            .map(
                request ->
                    DynamicTest.dynamicTest(
                        request.name(), () -> operations.addAll(replay(catalog, request))));
    DynamicTest coverage =
        DynamicTest.dynamicTest(
            "every described route has succeeded",
            () -> assertThat(operations).isEqualTo(Client.description().operations()));
    return Stream.concat(replay, Stream.of(coverage)).onClose(catalog::close);
  }

  /** The operation that succeeded, if one did. */
  private static List<String> replay(RunningCatalog catalog, CorpusRequest request) {
    String[] headers =
        request.headers().entrySet().stream()
            .<String>mapMulti(
                (Map.Entry<String, String> header, java.util.function.Consumer<String> sink) -> {
                  sink.accept(header.getKey());
                  sink.accept(header.getValue());
                })
            .toArray(String[]::new);
    Answer answer =
        catalog.client().send(request.method(), request.path(), request.body(), headers);
    assertThat(answer.status()).describedAs("%s", answer).isEqualTo(request.status());
    return answer.status() >= 300
        ? List.of()
        : List.of(Client.description().operation(request.method(), request.path()).orElseThrow());
  }
}
