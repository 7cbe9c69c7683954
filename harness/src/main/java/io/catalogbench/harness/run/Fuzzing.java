package io.catalogbench.harness.run;

import io.catalogbench.contract.corpus.CorpusRequest;
import io.catalogbench.harness.equivalence.Answer;
import io.catalogbench.harness.equivalence.Commands;
import io.catalogbench.harness.equivalence.Difference;
import io.catalogbench.harness.equivalence.Equivalence;
import io.catalogbench.harness.equivalence.Exchange;
import io.catalogbench.harness.equivalence.Remains;
import io.catalogbench.harness.fuzz.CorpusEntry;
import io.catalogbench.harness.fuzz.Fuzzer;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.infra.Infrastructure;
import io.catalogbench.infra.Services;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends drawn requests to two servers over equal rows: no answer is a server's fault, no two
 * answers differ, and the services were asked the same and hold the same in the end.
 *
 * @param sent how many requests were compared
 * @param findings every kind of difference once, with a request that shows it
 */
public record Fuzzing(int sent, List<Found> findings) {

  /** From so many kinds of differences on, there is no need for more. */
  private static final int ENOUGH = 25;

  private static final int BATCH = 500;

  private static final Map<String, String> QUICK =
      Map.of("cache-timeout", "2000", "expensive-step", "1");

  public Fuzzing {
    findings = List.copyOf(findings);
  }

  /**
   * What differs, and how to get it.
   *
   * @param differences at least one
   * @param entry the request as it would stand in the corpus; empty where many led to it
   */
  public record Found(List<Difference> differences, Optional<String> entry) {

    /** The first ones say enough. */
    private static final int SHOWN = 3;

    public Found {
      differences = List.copyOf(differences);
    }

    @Override
    public String toString() {
      return Stream.concat(
              differences.stream().limit(SHOWN).map(Difference::toString),
              entry.map("  "::concat).stream())
          .collect(Collectors.joining(System.lineSeparator()));
    }
  }

  /** Starts both servers, sends {@code count} requests to each, and ends everything. */
  public static Fuzzing of(
      List<Target> targets, Fuzzer fuzzer, int count, Setting setting, Progress progress)
      throws InterruptedException {
    Affinity anywhere = Affinity.of(Machine.affinity().server(), false);
    try (Children children = new Children();
        Infrastructure infrastructure = Infrastructure.start(setting.services());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Launcher launcher = new Launcher(children, anywhere, setting.root(), setting.logs());
      try (Side left = Side.start(targets.getFirst(), launcher, infrastructure);
          Side right = Side.start(targets.getLast(), launcher, infrastructure)) {
        return new Sides(left, right, threads).fuzz(fuzzer, count, progress);
      }
    }
  }

  /** One server with its services. */
  private record Side(Server server, Services services, Replay replay) implements AutoCloseable {

    static Side start(Target target, Launcher launcher, Infrastructure infrastructure)
        throws InterruptedException {
      Services services = infrastructure.services(target.name());
      Server server =
          launcher.launch(
              new Launch(
                  target.withSettings(QUICK), Optional.of(services), target.name() + "-fuzz"));
      return new Side(server, services, new Replay(server.url()));
    }

    Remains remains() {
      return Preflight.remains("after all requests", services);
    }

    @Override
    public void close() {
      server.close();
      services.close();
    }
  }

  /** Both answers to a request. */
  private record Pair(Exchange left, Exchange right, List<Difference> differences) {

    /** Refused requests change nothing, and reading ones neither. */
    boolean changesRows() {
      boolean reads = List.of("GET", "HEAD").contains(left.request().method());
      return !reads && (left.answer().successful() || right.answer().successful());
    }
  }

  /** Both servers, asked at the same time. */
  private record Sides(Side left, Side right, ExecutorService threads, Equivalence equivalence) {

    Sides(Side left, Side right, ExecutorService threads) {
      this(left, right, threads, Preflight.equivalence());
    }

    Fuzzing fuzz(Fuzzer fuzzer, int count, Progress progress) throws InterruptedException {
      List<Found> findings = new ArrayList<>();
      Set<String> kinds = new LinkedHashSet<>();
      reset();
      int sent = 0;
      boolean counted = true;
      while (sent < count && kinds.size() < ENOUGH) {
        CorpusRequest request = fuzzer.request(sent);
        sent++;
        Pair pair = pair(request);
        if (!pair.differences().isEmpty()) {
          counted = false;
          if (pair.changesRows()) {
            reset();
          }
          if (kinds.add(kind(pair.differences().getFirst(), request))) {
            Found found = found(request);
            findings.add(found);
            progress.say(found.toString());
          }
        }
        if (sent % BATCH == 0 || sent == count) {
          progress.detail("%,d of %,d requests, %d findings".formatted(sent, count, kinds.size()));
          if (counted) {
            costs(sent).forEach(difference -> tell(difference, findings, progress));
          }
          counted = true;
          left.services().resetCounters();
          right.services().resetCounters();
        }
      }
      equivalence
          .betweenRemains(List.of(left.remains()), List.of(right.remains()))
          .forEach(difference -> tell(named(difference), findings, progress));
      return new Fuzzing(sent, findings);
    }

    private static void tell(Difference difference, List<Found> findings, Progress progress) {
      Found found = new Found(List.of(difference), Optional.empty());
      findings.add(found);
      progress.say(found.toString());
    }

    private void reset() throws InterruptedException {
      for (Side side : List.of(left, right)) {
        side.services().reset();
        side.replay().answers(List.of(Crowd.CLEARING));
        side.services().resetCounters();
      }
    }

    /** Requests that differ in the same way are told once. */
    private static String kind(Difference difference, CorpusRequest request) {
      return "%s %s %s %s"
          .formatted(
              request.method(),
              request.path().replaceFirst("\\?.*", "").replaceAll("/[^/]*[^a-z/][^/]*", "/*"),
              difference.where().replaceAll("\\d+", "*"),
              difference.where().equals("status") ? difference.left() + difference.right() : "");
    }

    private Pair pair(CorpusRequest request) throws InterruptedException {
      CompletableFuture<Exchange> other =
          CompletableFuture.supplyAsync(() -> exchange(right, request), threads);
      Exchange first = exchange(left, request);
      Exchange second = other.join();
      List<Difference> differences = new ArrayList<>();
      fault(left, first).ifPresent(differences::add);
      fault(right, second).ifPresent(differences::add);
      equivalence.between(first, second).forEach(found -> differences.add(named(found)));
      return new Pair(first, second, differences);
    }

    private static Optional<Difference> fault(Side side, Exchange exchange) {
      Answer answer = exchange.answer();
      return answer.status() < 500
          ? Optional.empty()
          : Optional.of(
              new Difference(
                  "contract ≠ " + side.server().target().name(),
                  exchange.request().name(),
                  "status",
                  "below 500",
                  answer.status() + " " + answer.text()));
    }

    private static Exchange exchange(Side side, CorpusRequest request) {
      return new Exchange(request, side.replay().anyAnswer(request), Optional.empty());
    }

    private Difference named(Difference difference) {
      return difference.of(left.server().target().name() + " ≠ " + right.server().target().name());
    }

    /** The smallest request that still differs, with its differences. */
    private Found found(CorpusRequest request) throws InterruptedException {
      CorpusRequest smallest = request;
      boolean smaller = true;
      while (smaller) {
        smaller = false;
        for (CorpusRequest candidate : CorpusEntry.smaller(smallest)) {
          if (!afresh(candidate).differences().isEmpty()) {
            smallest = candidate;
            smaller = true;
            break;
          }
        }
      }
      Pair pair = afresh(smallest);
      List<Difference> told =
          pair.differences().isEmpty() ? List.of(needsOthers(request)) : pair.differences();
      return new Found(told, Optional.of(CorpusEntry.of(smallest, pair.left().answer().status())));
    }

    /** Sends the request to untouched rows. */
    private Pair afresh(CorpusRequest request) throws InterruptedException {
      Pair pair = pair(request);
      if (pair.changesRows()) {
        reset();
        pair = pair(request);
        reset();
      }
      return pair;
    }

    private Difference needsOthers(CorpusRequest request) {
      return named(
          new Difference("", request.name(), "the answer after the requests before it", "", ""));
    }

    private List<Difference> costs(int sent) throws InterruptedException {
      Commands one = Replay.settled(left.services());
      Commands other = Replay.settled(right.services());
      CorpusRequest batch =
          new CorpusRequest(
              "the requests up to %d".formatted(sent), "fuzz", "GET", "/", Map.of(), null, 0);
      return equivalence
          .between(
              new Exchange(batch, Replay.NO_ANSWER, Optional.of(one)),
              new Exchange(batch, Replay.NO_ANSWER, Optional.of(other)))
          .stream()
          .map(this::named)
          .toList();
    }
  }
}
