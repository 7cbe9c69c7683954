package io.catalogbench.micronaut.health;

import com.sun.management.UnixOperatingSystemMXBean;
import io.catalogbench.contract.settings.CatalogSettings;
import io.micronaut.core.version.VersionUtils;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.NetUtil;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Singleton;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the process is made of, read from what runs. */
@Singleton
final class RuntimeFacts {

  /** Netty counts neither its connections nor the requests of one. */
  private static final String UNBOUNDED = "unbounded";

  private final EventLoopGroup loops;
  private final CatalogSettings settings;
  private final PoolOptions pool;

  RuntimeFacts(EventLoopGroup loops, CatalogSettings settings, PoolOptions pool) {
    this.loops = loops;
    this.settings = settings;
    this.pool = pool;
  }

  /**
   * All of them.
   *
   * @param connection any of those that the server accepted
   */
  Map<String, String> map(Channel connection) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("framework", "Micronaut " + VersionUtils.getMicronautVersion());
    facts.put("http-server", library("io.netty.handler.codec.http.HttpServerCodec"));
    facts.put("transport", transport());
    facts.put("request-threads-max", requestThreads());
    facts.put("accept-queue-max", Integer.toString(acceptQueue(connection)));
    facts.put("connections-max", UNBOUNDED);
    facts.put("open-files-max", openFiles());
    facts.put(
        "tcp-no-delay", Boolean.toString(connection.config().getOption(ChannelOption.TCP_NODELAY)));
    facts.put("keep-alive-requests-max", UNBOUNDED);
    facts.put("keep-alive-timeout-ms", keepAlive(connection));
    facts.put("database-client", library("io.vertx.pgclient.PgConnection"));
    facts.put(
        "database-pool",
        settings.databasePool() == 0 ? "none" : library("io.vertx.sqlclient.Pool"));
    facts.put(
        "database-pool-max",
        settings.databasePool() == 0 ? "0" : Integer.toString(pool.getMaxSize()));
    facts.put("cache-client", cacheClient());
    facts.put("upstream-client", library("io.vertx.core.http.HttpClient"));
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

  /** What the kernel grants of what Netty asks for. */
  private static int acceptQueue(Channel connection) {
    return Math.min(
        connection.parent().config().getOption(ChannelOption.SO_BACKLOG), NetUtil.SOMAXCONN);
  }

  private static String openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? Long.toString(unix.getMaxFileDescriptorCount())
        : "unknown";
  }

  /** A connection that is closed when it is idle has a handler for that. */
  private static String keepAlive(Channel connection) {
    @Nullable IdleStateHandler idle = connection.pipeline().get(IdleStateHandler.class);
    return idle == null ? UNBOUNDED : Long.toString(idle.getAllIdleTimeInMillis());
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
