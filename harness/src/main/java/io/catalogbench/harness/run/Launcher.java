package io.catalogbench.harness.run;

import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.harness.plan.Placeholders;
import io.catalogbench.harness.plan.Plan;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.infra.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings targets up.
 *
 * @param root of the repository
 * @param logs where the output of servers goes
 * @param heapMebibytes the heap of every JVM that is measured
 */
record Launcher(Children children, Affinity affinity, Path root, Path logs, int heapMebibytes) {

  /** With the heap of a plan that does not name another. */
  Launcher(Children children, Affinity affinity, Path root, Path logs) {
    this(children, affinity, root, logs, Plan.ORDINARY_HEAP_MEBIBYTES);
  }

  /** The java of this JVM: what every child runs on. */
  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** Starts the target, or looks whether it runs where its file says. */
  Server launch(Launch launch) throws InterruptedException {
    createDirectory(logs);
    return switch (launch.target().start()) {
      case Target.Running running -> Server.running(launch.target(), running.url());
      case Target.Launched launched -> launch(launch, launched);
    };
  }

  /** The flags of the measured JVMs. */
  List<String> jvmFlags() {
    return JvmFlags.of(affinity.serverProcessors(), heapMebibytes);
  }

  private Server launch(Launch launch, Target.Launched given) throws InterruptedException {
    Target target = launch.target();
    Optional<Services> services = launch.services();
    CacheMode cache = cache(given);
    Target.Launched launched = given;
    if (cache == CacheMode.MEMCACHED && services.isPresent()) {
      launched = given.with(Map.of("memcached", services.get().cache(cache).toString()));
    }
    int port = freePort();
    Map<String, String> texts = new HashMap<>();
    texts.put("java", java().toString());
    texts.put("port", Integer.toString(port));
    texts.put("root", root.toString());
    services.ifPresent(
        its -> {
          texts.put("postgres", its.postgres().toString());
          texts.put(
              "redis",
              (cache == CacheMode.REDIS_CLUSTER ? its.cache(cache) : its.redis()).toString());
          texts.put("upstream", its.upstream().toString());
        });
    texts.putAll(launch.instead());
    List<String> command = new ArrayList<>(affinity.prefix(affinity.start()));
    Optional<AotCache> aotCache =
        launched.prepared() ? Optional.of(AotCache.of(root, target)) : Optional.empty();
    List<String> flags = new ArrayList<>(jvmFlags());
    aotCache.ifPresent(cached -> flags.addAll(cached.flags(launch.aotCache())));
    command.addAll(launched.command(new Placeholders(flags, texts)));
    Path log = logs.resolve(launch.logName() + ".log");
    ProcessBuilder builder =
        InheritedEnvironment.start(command)
            .directory(launched.workingDirectory().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(launched.environment());
    long startNanos = System.nanoTime();
    Process process = children.start(builder);
    return Server.started(
        target,
        URI.create("http://127.0.0.1:" + port),
        process,
        log,
        startNanos,
        aotCache.filter(_ -> launch.aotCache() == AotCache.Use.WRITE));
  }

  /** The cache that a server is told to have; the default is the servers'. */
  private static CacheMode cache(Target.Launched launched) {
    return Optional.ofNullable(launched.settings().get("cache"))
        .flatMap(CacheMode::named)
        .orElse(CacheMode.REDIS);
  }

  private static void createDirectory(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + directory, e);
    }
  }

  /** A port that nothing listens on now. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
  }
}
