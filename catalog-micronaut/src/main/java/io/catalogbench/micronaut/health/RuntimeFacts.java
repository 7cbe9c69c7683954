package io.catalogbench.micronaut.health;

import io.catalogbench.contract.settings.CatalogSettings;
import io.micronaut.core.version.VersionUtils;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Singleton;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the process is made of, read from what runs. */
@Singleton
final class RuntimeFacts {

  private final EventLoopGroup loops;
  private final CatalogSettings settings;
  private final PoolOptions pool;

  RuntimeFacts(EventLoopGroup loops, CatalogSettings settings, PoolOptions pool) {
    this.loops = loops;
    this.settings = settings;
    this.pool = pool;
  }

  Map<String, String> map() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("framework", "Micronaut " + VersionUtils.getMicronautVersion());
    facts.put("http-server", library("io.netty.handler.codec.http.HttpServerCodec"));
    facts.put("transport", transport());
    facts.put("request-threads-max", requestThreads());
    facts.put("database-client", library("io.vertx.pgclient.PgConnection"));
    facts.put(
        "database-pool",
        settings.databasePool() == 0 ? "none" : library("io.vertx.sqlclient.Pool"));
    facts.put(
        "database-pool-max",
        settings.databasePool() == 0 ? "0" : Integer.toString(pool.getMaxSize()));
    facts.put("cache-client", cacheClient());
    facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    facts.put("collectors", collectors());
    facts.put("heap-max-bytes", Long.toString(Runtime.getRuntime().maxMemory()));
    facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    return facts;
  }

  private String transport() {
    return loops instanceof IoEventLoopGroup group && group.isIoType(NioIoHandler.class)
        ? "nio"
        : "epoll";
  }

  /** Every event loop has one thread. */
  private String requestThreads() {
    return Long.toString(StreamSupport.stream(loops.spliterator(), false).count());
  }

  private static String collectors() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .map(GarbageCollectorMXBean::getName)
        .collect(Collectors.joining(", "));
  }

  private String cacheClient() {
    return switch (settings.cache()) {
      case NONE -> "none";
      case CAFFEINE -> library("com.github.benmanes.caffeine.cache.Caffeine");
      case FILE -> "files";
      case MEMCACHED -> library("net.rubyeye.xmemcached.MemcachedClient");
      case REDIS, REDIS_CLUSTER, TWO_LEVEL -> library("io.lettuce.core.RedisClient");
    };
  }

  /** The file that a class was loaded from, which names library and version. */
  private static String library(String className) {
    try {
      URL file = Class.forName(className).getProtectionDomain().getCodeSource().getLocation();
      return file.getPath().replaceAll(".*/|\\.jar$", "");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("not on the class path: " + className, e);
    }
  }
}
