package io.catalogbench.harness.run;

import io.catalogbench.contract.corpus.CorpusRequest;
import io.catalogbench.contract.corpus.SampleToken;
import io.catalogbench.harness.equivalence.Answer;
import io.catalogbench.harness.equivalence.Commands;
import io.catalogbench.harness.equivalence.Exchange;
import io.catalogbench.infra.Services;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends a request many times at once to a server with an empty cache: all get the same answer, and
 * a server that caches loads it once.
 *
 * @param counts whether statements are counted: without a cache as many are run as it happens
 */
record Crowd(Replay replay, boolean counts) {

  private static final int SIZE = 8;

  /** Empties the cache. */
  static final CorpusRequest CLEARING =
      new CorpusRequest(
          "clearing the cache",
          "cache-clear",
          "DELETE",
          "/api/cache",
          Map.of("Authorization", SampleToken.ADMIN.header()),
          null,
          204);

  /** One of the requests for each kind of value that is cached. */
  static List<CorpusRequest> of(List<CorpusRequest> requests) {
    Map<String, CorpusRequest> byKind = new LinkedHashMap<>();
    requests.stream()
        .filter(request -> request.method().equals("GET") && request.status() == 200)
        .filter(request -> request.requestClass().matches(".*\\.(first|miss)"))
        .forEach(
            request ->
                byKind.putIfAbsent(request.requestClass().replaceFirst("\\..*", ""), request));
    return List.copyOf(byKind.values());
  }

  /** All answers; the first to each request comes with the statements for all of them. */
  List<Exchange> answers(List<CorpusRequest> requests, Services services)
      throws InterruptedException {
    List<Exchange> exchanges = new ArrayList<>();
    for (CorpusRequest request : requests) {
      replay.answers(List.of(CLEARING));
      Commands before = Replay.settled(services);
      List<Answer> answers = atOnce(request);
      Commands after = Replay.settled(services);
      Optional<Commands> statements =
          Optional.of(new Commands(after.since(before).sql(), Map.of())).filter(_ -> counts);
      for (Answer answer : answers) {
        exchanges.add(new Exchange(named(request), answer, statements));
        statements = Optional.empty();
      }
    }
    return exchanges;
  }

  private List<Answer> atOnce(CorpusRequest request) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> sent = new ArrayList<>();
      for (int i = 0; i < SIZE; i++) {
        sent.add(threads.submit(() -> replay.answer(request)));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : sent) {
        answers.add(answer.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw new MeasuringException(
          "no answer to '%s', sent %d times at once".formatted(request.name(), SIZE), e);
    }
  }

  private static CorpusRequest named(CorpusRequest request) {
    return new CorpusRequest(
        "%s, %d times at once".formatted(request.name(), SIZE),
        request.requestClass(),
        request.method(),
        request.path(),
        request.headers(),
        request.body(),
        request.status());
  }
}
