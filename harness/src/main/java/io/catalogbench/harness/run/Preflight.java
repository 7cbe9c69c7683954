package io.catalogbench.harness.run;

import io.catalogbench.contract.corpus.CorpusRequest;
import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.equivalence.Difference;
import io.catalogbench.harness.equivalence.Equivalence;
import io.catalogbench.harness.equivalence.Exchange;
import io.catalogbench.harness.equivalence.Masks;
import io.catalogbench.harness.equivalence.Remains;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.infra.Services;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Shows that targets are equal before any is measured: each is started over the same rows and an
 * empty cache, and answers the corpus.
 */
final class Preflight {

  /** How many different requests of a scenario have their bodies checked during the load. */
  private static final int CHECKED_PATHS = 100;

  /**
   * Long enough that a cold server on a busy machine fills its cache like any other; and short
   * where waiting shows nothing.
   */
  private static final Map<String, String> PATIENT =
      Map.of("cache-timeout", "2000", "expensive-step", "5");

  private static final String CLEARS = "cache-clear";
  private static final String WAITING = "/api/say-";

  private static final List<String> UNCHECKED_ROUTES =
      List.of(
          WAITING, "/api/cached-data", "/api/cache/", "/api/docs", "/api/openapi", "/api/health");

  private final Launcher launcher;
  private final Equivalence equivalence;

  private final List<CorpusRequest> requests;
  private final Set<LoadScenario> loaded;

  /** Compares what is recorded from now on. */
  static Equivalence equivalence() {
    return new Equivalence(new Masks(Instant.now(), Target.CARRIERS));
  }

  /**
   * @param requests the corpus, or a part of it
   * @param loaded of what a load of these gets the bodies are recorded
   */
  Preflight(
      Launcher launcher,
      Equivalence equivalence,
      List<CorpusRequest> requests,
      Set<LoadScenario> loaded) {
    this.launcher = launcher;
    this.equivalence = equivalence;
    this.requests = List.copyOf(requests);
    this.loaded = Set.copyOf(loaded);
  }

  /**
   * What a target answered.
   *
   * @param corpus all requests, and then some of them many times at once
   * @param reads the reading ones over untouched rows, for checks after each block
   * @param bodies digests of what the load will get, by path
   * @param remains what the corpus left in the services
   */
  record Recording(
      Target target,
      List<Exchange> corpus,
      List<Exchange> reads,
      Map<String, String> bodies,
      List<Remains> remains) {

    Recording {
      corpus = List.copyOf(corpus);
      remains = List.copyOf(remains);
      reads = List.copyOf(reads);
      bodies = Map.copyOf(bodies);
    }
  }

  /**
   * Starts each target, records all it answers, and ends it; several at once where each has
   * services of its own.
   */
  List<Recording> record(Map<Target, Services> targets) throws InterruptedException {
    return record(targets, Preflight::unbearable);
  }

  /** The same; what cannot be recorded is told to {@code loss}, and missing here. */
  List<Recording> record(Map<Target, Services> targets, Loss loss) throws InterruptedException {
    return each(targets, this::record, loss);
  }

  /** Hears of a target that cannot be recorded. */
  interface Loss {
    void of(Target target, MeasuringException why);
  }

  private static void unbearable(Target target, MeasuringException why) {
    throw why;
  }

  /**
   * The same for the requests that read, over rows that are as they were seeded: for a catalog of
   * another size than that of the corpus.
   */
  List<Recording> recordReads(Map<Target, Services> targets, Loss loss)
      throws InterruptedException {
    return each(targets, this::recordReads, loss);
  }

  /** Records one target. */
  private interface Recorder {
    Recording record(Target target, Services services) throws InterruptedException;
  }

  private static List<Recording> each(Map<Target, Services> targets, Recorder recorder, Loss loss)
      throws InterruptedException {
    boolean apart = targets.values().stream().allMatch(Services::unshared);
    int atOnce = apart ? Runtime.getRuntime().availableProcessors() : 1;
    try (ExecutorService executor = Executors.newFixedThreadPool(atOnce)) {
      List<Callable<Recording>> each = new ArrayList<>();
      targets.forEach((target, services) -> each.add(() -> recorder.record(target, services)));
      List<Recording> recordings = new ArrayList<>();
      Iterator<Target> target = targets.keySet().iterator();
      for (Future<Recording> recording : executor.invokeAll(each)) {
        Target recorded = target.next();
        try {
          recordings.add(done(recording));
        } catch (MeasuringException e) {
          loss.of(recorded, e);
        }
      }
      return recordings;
    }
  }

  private static Recording done(Future<Recording> recording) throws InterruptedException {
    try {
      return recording.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case InterruptedException interrupted -> throw interrupted;
        case RuntimeException fault -> throw fault;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  private Recording record(Target target, Services services) throws InterruptedException {
    services.reset();
    try (Server server =
        launcher.launch(
            new Launch(
                    target.withSettings(PATIENT),
                    Optional.of(services),
                    target.name() + "-preflight")
                .preparing())) {
      return heard(server, () -> record(target, services, server));
    }
  }

  private Recording record(Target target, Services services, Server server)
      throws InterruptedException {
    Replay replay = new Replay(server.url());
    List<Remains> remains = new ArrayList<>();
    List<Exchange> corpus = new ArrayList<>();
    for (List<CorpusRequest> part : untilCleared(requests)) {
      corpus.addAll(replay.answersAndCommands(part, services));
      remains.add(remains("what is left after '%s'".formatted(part.getLast().name()), services));
    }
    corpus.addAll(new Crowd(replay, caches(target)).answers(Crowd.of(requests), services));
    services.reset();
    List<Exchange> reads = replay.answers(reads(requests));
    return new Recording(target, corpus, reads, bodies(target, server.url()), remains);
  }

  /** What asks a server. */
  private interface Asking {
    Recording ask() throws InterruptedException;
  }

  /** Of a server that ended meanwhile its last words say more than that it did not answer. */
  private static Recording heard(Server server, Asking asking) throws InterruptedException {
    try {
      return asking.ask();
    } catch (MeasuringException e) {
      throw server.death().map(MeasuringException::new).orElse(e);
    }
  }

  private Recording recordReads(Target target, Services services) throws InterruptedException {
    services.emptyCaches();
    try (Server server =
        launcher.launch(
            new Launch(
                target.withSettings(PATIENT), Optional.of(services), target.name() + "-reads"))) {
      return heard(
          server,
          () ->
              new Recording(
                  target,
                  List.of(),
                  new Replay(server.url()).answers(reads(requests)),
                  bodies(target, server.url()),
                  List.of()));
    }
  }

  /** The requests up to the one that clears the cache, and the others. */
  private static List<List<CorpusRequest>> untilCleared(List<CorpusRequest> requests) {
    int cleared = 0;
    while (cleared < requests.size() && !requests.get(cleared).requestClass().equals(CLEARS)) {
      cleared++;
    }
    return Stream.of(requests.subList(0, cleared), requests.subList(cleared, requests.size()))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  static Remains remains(String moment, Services services) {
    return Remains.of(
        moment, services.rows(), services.redisEntries(), services::redisTimeToLiveMillis);
  }

  private static boolean caches(Target target) {
    return target.start() instanceof Target.Launched launched
        && !"none".equals(launched.settings().get("cache"));
  }

  /**
   * All places where a recording differs from what the corpus expects or from an earlier one: in
   * everything from the first one whose target has the same work, otherwise in answers from the
   * first one of all, since another cache or another way of access asks other things.
   */
  List<Difference> differences(List<Recording> recordings) {
    List<Difference> differences = new ArrayList<>();
    recordings.forEach(recording -> differences.addAll(unexpected(recording)));
    Map<Map<String, String>, Recording> firstOfItsWork = new LinkedHashMap<>();
    for (Recording recording : recordings) {
      Recording alike = firstOfItsWork.putIfAbsent(recording.target().work(), recording);
      Recording first = recordings.getFirst();
      if (alike != null) {
        differences.addAll(differences(alike, recording));
      } else if (!recording.target().equals(first.target())) {
        differences.addAll(
            named(equivalence.between(first.reads(), recording.reads()), first, recording));
      }
    }
    return differences;
  }

  private List<Difference> differences(Recording first, Recording other) {
    List<Difference> differences = new ArrayList<>();
    differences.addAll(equivalence.between(first.corpus(), other.corpus()));
    differences.addAll(equivalence.between(first.reads(), other.reads()));
    differences.addAll(equivalence.betweenRemains(first.remains(), other.remains()));
    return named(differences, first, other);
  }

  private static List<Difference> named(
      List<Difference> differences, Recording first, Recording other) {
    return differences.stream()
        .map(difference -> difference.of(first.target().name() + " ≠ " + other.target().name()))
        .toList();
  }

  private static List<Difference> unexpected(Recording recording) {
    return recording.corpus().stream()
        .filter(exchange -> exchange.answer().status() != exchange.request().status())
        .map(
            exchange ->
                new Difference(
                    "expected ≠ " + recording.target().name(),
                    exchange.request().name(),
                    "status",
                    Integer.toString(exchange.request().status()),
                    Integer.toString(exchange.answer().status())))
        .toList();
  }

  /** Requests that read and succeed, each path once. */
  private static List<CorpusRequest> reads(List<CorpusRequest> requests) {
    Map<String, CorpusRequest> byPath = new LinkedHashMap<>();
    requests.stream()
        .filter(request -> request.method().equals("GET") && request.status() == 200)
        .filter(request -> UNCHECKED_ROUTES.stream().noneMatch(request.path()::startsWith))
        .forEach(request -> byPath.putIfAbsent(request.path(), request));
    return List.copyOf(byPath.values());
  }

  private Map<String, String> bodies(Target target, URI url) {
    Wire wire = new Wire(url, Duration.ofSeconds(20));
    Map<String, String> bodies = new LinkedHashMap<>();
    try {
      for (LoadScenario scenario : target.scenarios().stream().filter(loaded::contains).toList()) {
        for (int k = 0; k < CHECKED_PATHS; k++) {
          String path = scenario.path(k);
          if (!bodies.containsKey(path) && !path.startsWith(WAITING)) {
            bodies.put(path, wire.get(path).sha256());
          }
        }
      }
    } catch (IOException e) {
      throw new MeasuringException("no answer to what the load requests", e);
    }
    return bodies;
  }
}
