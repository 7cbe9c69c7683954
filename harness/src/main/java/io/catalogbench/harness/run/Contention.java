package io.catalogbench.harness.run;

import io.catalogbench.contract.corpus.SampleToken;
import io.catalogbench.harness.equivalence.Answer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** One writer for each register and many readers, at all instances of a server at once. */
final class Contention {

  private static final int READERS = 12;
  private static final int BULK = 4;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(4);
  private static final Map<String, String> JSON =
      Map.of("Content-Type", "application/json", "Authorization", SampleToken.USER.header());

  private final String name;
  private final List<URI> servers;
  private final long operations;
  private final Progress progress;
  private final Duration bound;
  private final Registers registers = new Registers(System::nanoTime);
  private final List<String> paths = Registers.reads();
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong changes = new AtomicLong();
  private final AtomicLong stale = new AtomicLong();
  private final AtomicLong behindNanos = new AtomicLong();
  private volatile Optional<String> first = Optional.empty();

  /**
   * What to do.
   *
   * @param bound how long after a change was acknowledged an answer may still be older
   */
  Contention(String name, List<URI> servers, Duration bound, long operations, Progress progress) {
    this.name = name;
    this.bound = bound;
    this.servers = List.copyOf(servers);
    this.operations = operations;
    this.progress = progress;
  }

  /** Reads and changes until there were enough operations, or there is no doubt any more. */
  StaleReads.Check check() throws InterruptedException {
    long startNanos = System.nanoTime();
    List<Future<?>> workers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < Registers.COUNT; i++) {
        int register = i;
        workers.add(threads.submit(() -> change(register)));
      }
      for (int i = 0; i < READERS; i++) {
        workers.add(threads.submit(this::read));
      }
      await(workers);
    }
    return new StaleReads.Check(
        name,
        servers.size(),
        reads.get(),
        changes.get(),
        stale.get(),
        first,
        Duration.ofNanos(behindNanos.get()),
        Duration.ofNanos(System.nanoTime() - startNanos));
  }

  private void await(List<Future<?>> workers) throws InterruptedException {
    try {
      for (Future<?> worker : workers) {
        while (!worker.isDone()) {
          progress.detail("%s: %,d of %,d".formatted(name, done(), operations));
          Thread.sleep(100);
        }
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new MeasuringException(name + " does not answer: " + e.getCause(), e);
    } finally {
      workers.forEach(worker -> worker.cancel(true));
    }
  }

  private long done() {
    return reads.get() + changes.get();
  }

  private boolean goesOn() {
    return done() < operations && stale.get() == 0 && !Thread.currentThread().isInterrupted();
  }

  private Void change(int register) throws IOException, InterruptedException {
    List<Conversation> conversations = conversations();
    try {
      for (long count = 1; goesOn(); count++) {
        Answer answer = change(one(conversations), Registers.id(register), count);
        if (answer.status() != 200) {
          throw new IOException("a change was answered with " + answer.status());
        }
        registers.acknowledge(register, count);
        changes.incrementAndGet();
        Thread.sleep(
            Duration.ofNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos())));
      }
    } finally {
      close(conversations);
    }
    return null;
  }

  private static Answer change(Conversation server, long id, long count) throws IOException {
    String price = Registers.price(count);
    return count % BULK == 0
        ? server.send(
            "PATCH",
            "/api/products/prices",
            JSON,
            "[{\"id\":%d,\"new_price\":%s}]".formatted(id, price))
        : server.send(
            "PUT",
            "/api/products/" + id,
            JSON,
            "{\"name\":\"%s\",\"price\":%s,\"category_id\":%d}"
                .formatted(Registers.NAME, price, Registers.CATEGORY));
  }

  private Void read() throws IOException {
    List<Conversation> conversations = conversations();
    try {
      while (goesOn()) {
        String path = paths.get(ThreadLocalRandom.current().nextInt(paths.size()));
        long askedNanos = System.nanoTime();
        Answer answer = one(conversations).send("GET", path, Map.of(), null);
        if (answer.status() != 200) {
          throw new IOException("GET %s was answered with %d".formatted(path, answer.status()));
        }
        reads.incrementAndGet();
        registers.lag(answer.text(), askedNanos).ifPresent(lag -> found(path, lag));
      }
    } finally {
      close(conversations);
    }
    return null;
  }

  private void found(String path, Registers.Lag lag) {
    if (lag.age().compareTo(bound) <= 0) {
      behindNanos.accumulateAndGet(lag.age().toNanos(), Math::max);
    } else if (stale.getAndIncrement() == 0) {
      first = Optional.of("GET %s showed %s".formatted(path, lag.told()));
    }
  }

  private List<Conversation> conversations() throws IOException {
    List<Conversation> conversations = new ArrayList<>();
    for (URI server : servers) {
      conversations.add(new Conversation(server));
    }
    return conversations;
  }

  private static Conversation one(List<Conversation> conversations) {
    return conversations.get(ThreadLocalRandom.current().nextInt(conversations.size()));
  }

  private static void close(List<Conversation> conversations) throws IOException {
    for (Conversation conversation : conversations) {
      conversation.close();
    }
  }
}
