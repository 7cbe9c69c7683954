package io.catalogbench.harness.run;

import io.catalogbench.contract.corpus.CorpusRequest;
import io.catalogbench.harness.equivalence.Answer;
import io.catalogbench.harness.equivalence.Commands;
import io.catalogbench.harness.equivalence.Exchange;
import io.catalogbench.infra.Counters;
import io.catalogbench.infra.Services;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends the corpus to a server, one request after the other, and records the answers. */
final class Replay {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int LOOKS = 60;
  private static final long LOOK_MILLIS = 2;

  /** What a server that closes the connection answers. */
  static final Answer NO_ANSWER = new Answer(0, Map.of(), new byte[0]);

  private final Wire wire;

  Replay(URI server) {
    wire = new Wire(server, TIMEOUT);
  }

  /** Answers alone. */
  List<Exchange> answers(List<CorpusRequest> requests) throws InterruptedException {
    List<Exchange> exchanges = new ArrayList<>();
    for (CorpusRequest request : requests) {
      exchanges.add(new Exchange(request, answer(request), Optional.empty()));
    }
    return exchanges;
  }

  /** Answers, and what the server asked of {@code services} for each. */
  List<Exchange> answersAndCommands(List<CorpusRequest> requests, Services services)
      throws InterruptedException {
    List<Exchange> exchanges = new ArrayList<>();
    Commands before = settled(services);
    for (CorpusRequest request : requests) {
      Answer answer = answer(request);
      Commands after = settled(services);
      exchanges.add(new Exchange(request, answer, Optional.of(after.since(before))));
      before = after;
    }
    return exchanges;
  }

  /** The answer to one request. */
  Answer answer(CorpusRequest request) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try {
      return wire.send(request.method(), request.path(), request.headers(), request.body());
    } catch (IOException e) {
      throw new MeasuringException(
          "no answer to '%s' (%s %s)".formatted(request.name(), request.method(), request.path()),
          e);
    }
  }

  /** The answer, or none where the server closes the connection without one. */
  Answer anyAnswer(CorpusRequest request) {
    try {
      return wire.send(request.method(), request.path(), request.headers(), request.body());
    } catch (IOException _) {
      return NO_ANSWER;
    }
  }

  /** The counts when two looks agree: a server may end its commands after its answer. */
  static Commands settled(Services services) throws InterruptedException {
    Commands last = counts(services);
    for (int look = 0; look < LOOKS; look++) {
      Thread.sleep(LOOK_MILLIS);
      Commands next = counts(services);
      if (next.equals(last)) {
        return next;
      }
      last = next;
    }
    return last;
  }

  /** What was asked of {@code services} so far. */
  static Commands counts(Services services) {
    Counters counters = services.counters();
    return switch (counters.sql()) {
      case Counters.SqlCalls.Counted counted ->
          new Commands(counted.calls(), counters.redisCommands());
      case Counters.SqlCalls.Unavailable unavailable ->
          throw new MeasuringException("statements are not counted: " + unavailable.reason());
    };
  }
}
