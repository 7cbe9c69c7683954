package io.catalogbench.tck;

import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.contract.settings.TtlTier;
import io.catalogbench.infra.ProcessReaper;
import io.catalogbench.infra.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged server as a process, over a database and a Redis of its own. */
final class RunningCatalog implements AutoCloseable {

  private static final Pattern LISTENING =
      Pattern.compile("catalog-[a-z-]+ listening on (http://127\\.0\\.0\\.1:[0-9]+)");
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final int SHOWN_LINES = 30;

  /** What is set for every server, unless a test sets it otherwise. */
  private static final Map<String, String> ENVIRONMENT = Map.of("CATALOG_EXPENSIVE_STEP", "300");

  private static final List<String> ORDINARY =
      List.of(
          "--port=0",
          "--database-pool=8",
          "--request-threads=16",
          "--cache-timeout=2000",
          "--access=joined",
          "--fragments=whole",
          "--ttl=medium",
          "--compression=none");

  /** For a server of a few requests: the optimizing compiler would take more than it gives. */
  static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1");

  /**
   * For a server of hundreds of requests: optimized is what runs hundreds of thousands of times.
   * That is the hash of a password, which takes a quarter of the time then.
   */
  static final List<String> BUSY =
      List.of(
          "-XX:Tier4InvocationThreshold=200000",
          "-XX:Tier4MinInvocationThreshold=50000",
          "-XX:Tier4CompileThreshold=300000",
          "-XX:Tier4BackEdgeThreshold=1000000");

  private final Process process;
  private final Services services;

  private final Client client;
  private final URI base;
  private final Path output;
  private final Path errors;

  private RunningCatalog(Process process, Services services, URI base, Path output, Path errors) {
    this.process = process;
    this.services = services;
    this.client = new Client(base);
    this.base = base;
    this.output = output;
    this.errors = errors;
  }

  /**
   * Starts a server and waits until it says where it listens. It may wait long for its cache, so
   * that what is counted is the same on a busy machine. Of the settings of our own environment it
   * has none, of {@code environment} all.
   *
   * @param compiler {@link #BRIEF} or {@link #BUSY}
   * @throws IllegalStateException with exit code and last words when it ends instead
   */
  static RunningCatalog start(
      ProcessReaper reaper,
      Services services,
      Path directory,
      List<String> compiler,
      Map<String, String> environment,
      List<String> more) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC"));
    command.addAll(compiler);
    command.addAll(sharedClasses(property("catalog.jar")));
    command.addAll(List.of("-jar", property("catalog.jar")));
    command.addAll(options(services, more));
    Path output = directory.resolve("stdout");
    Path errors = directory.resolve("stderr");
    try {
      Files.createDirectories(directory);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.to(output.toFile()))
              .redirectError(Redirect.to(errors.toFile()));
      builder.environment().keySet().removeIf(name -> name.startsWith("CATALOG_"));
      builder.environment().putAll(ENVIRONMENT);
      builder.environment().put("CATALOG_UPSTREAM", services.upstream().toString());
      builder.environment().putAll(environment);
      Process process = builder.start();
      reaper.register(process.toHandle());
      URI base = awaitListening(process, output, errors);
      return new RunningCatalog(process, services, base, output, errors);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + command.getFirst(), e);
    }
  }

  /** What is named several times counts as it is named last: by the test, by the whole pass. */
  private static List<String> options(Services services, List<String> more) {
    List<String> given = new ArrayList<>(ORDINARY);
    given.add("--postgres=" + services.postgres());
    given.add(address(services));
    given.addAll(arguments());
    given.addAll(more);
    Map<String, String> last = new LinkedHashMap<>();
    given.forEach(option -> last.put(option.split("=", 2)[0], option));
    return List.copyOf(last.values());
  }

  /** The value of an option of every server, as its pass or else this class says. */
  static String asked(String option) {
    return Stream.concat(ORDINARY.stream(), arguments().stream())
        .filter(given -> given.startsWith("--" + option + "="))
        .reduce((earlier, later) -> later)
        .map(given -> given.substring(given.indexOf('=') + 1))
        .orElseThrow();
  }

  /** The first server that ends leaves its loaded classes to the others: they start sooner. */
  private static List<String> sharedClasses(String jar) {
    return List.of(
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + jar.replaceFirst("\\.jar$", ".jsa"),
        "-Xlog:disable");
  }

  private static String java() {
    String given = System.getProperty("catalog.java", "");
    return given.isEmpty()
        ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
        : given;
  }

  /** Where the cache is that servers are asked for. */
  private static String address(Services services) {
    String option = askedFor() == CacheMode.MEMCACHED ? "--memcached=" : "--redis=";
    return option + services.cache(askedFor());
  }

  /** The cache that {@code catalog.arguments} ask for. */
  static CacheMode askedFor() {
    return Arrays.stream(CacheMode.values())
        .filter(mode -> arguments().contains("--cache=" + mode))
        .findFirst()
        .orElse(CacheMode.REDIS);
  }

  private static List<String> arguments() {
    return List.of(System.getProperty("catalog.arguments", "").trim().split("\\s+")).stream()
        .filter(argument -> !argument.isEmpty())
        .toList();
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("system property " + name + " is not set");
    }
    return value;
  }

  private static URI awaitListening(Process process, Path output, Path errors) throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      Matcher listening = LISTENING.matcher(Files.readString(output));
      if (listening.find()) {
        return URI.create(listening.group(1));
      }
      if (!process.isAlive()) {
        throw new IllegalStateException(
            "the server ended with exit code " + process.exitValue() + lastLines(errors));
      }
      pause();
    }
    process.destroyForcibly();
    throw new IllegalStateException(
        "the server did not come up within " + START_LIMIT.toSeconds() + " s" + lastLines(errors));
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the server starts", e);
    }
  }

  private static String lastLines(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return System.lineSeparator()
        + String.join(
            System.lineSeparator(),
            lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
  }

  Client client() {
    return client;
  }

  Services services() {
    return services;
  }

  Process process() {
    return process;
  }

  int port() {
    return base.getPort();
  }

  /** Which cache the server says it has. */
  CacheMode cache() {
    String name = client.get("/api/health").json().at("/settings/cache").stringValue();
    return CacheMode.named(name).orElseThrow();
  }

  /** Whether lists ask for categories some at a time, as the server says. */
  boolean naive() {
    return client.get("/api/health").json().at("/settings/access").stringValue().equals("naive");
  }

  /** Whether lists of products are cached in fragments, as the server says. */
  boolean inFragments() {
    return cache() != CacheMode.NONE
        && client
            .get("/api/health")
            .json()
            .at("/settings/fragments")
            .stringValue()
            .equals("products");
  }

  /** How long the server says that it lets a value live for which the contract says {@code ttl}. */
  Duration scaled(Duration ttl) {
    String tier = client.get("/api/health").json().at("/settings/ttl").stringValue();
    return Arrays.stream(TtlTier.values())
        .filter(each -> each.toString().equals(tier))
        .findFirst()
        .orElseThrow()
        .scaled(ttl);
  }

  /** What the server has written to its standard output. */
  String output() {
    return read(output);
  }

  /** What the server has written to its standard error. */
  String log() {
    return read(errors);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code work} makes the server ask of its database and its Redis. */
  Cost cost(Runnable work) {
    services.resetCounters();
    work.run();
    return cost();
  }

  /** What the server has asked of its database and its Redis since the counters were reset. */
  Cost cost() {
    var counters = services.counters();
    return new Cost(counters.sqlStatements(), counters.redisCommands());
  }

  /**
   * Commands by their text or name.
   *
   * @param sql how often each statement ran
   * @param redis how often each command ran
   */
  record Cost(Map<String, Long> sql, Map<String, Long> redis) {

    static final Cost NOTHING = new Cost(Map.of(), Map.of());

    long statements() {
      return sql.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What came on top of {@code before}. */
    Cost since(Cost before) {
      return new Cost(since(sql, before.sql), since(redis, before.redis));
    }

    private static Map<String, Long> since(Map<String, Long> now, Map<String, Long> before) {
      Map<String, Long> more = new TreeMap<>(now);
      before.forEach((name, count) -> more.merge(name, -count, Long::sum));
      more.values().removeIf(count -> count == 0);
      return more;
    }

    long commands() {
      return redis.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Asks the server to stop, as a service manager does. */
  void terminate() {
    process.destroy();
  }

  /** The exit code of a server that ends in time. */
  Optional<Integer> exitCode(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
          ? Optional.of(process.exitValue())
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    client.close();
    terminate();
    if (exitCode(Duration.ofSeconds(15)).isEmpty()) {
      process.destroyForcibly();
    }
    services.close();
  }
}
