package io.catalogbench.spring.health;

import com.sun.management.UnixOperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.catalogbench.contract.settings.CatalogSettings;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.catalina.util.ServerInfo;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.SpringVersion;
import org.springframework.stereotype.Component;

/** What the process is made of, read from what runs. */
@Component
final class RuntimeFacts {

  private static final Path SOMAXCONN = Path.of("/proc/sys/net/core/somaxconn");
  private static final int LONGEST_NUMBER = 32;

  private final ApplicationContext context;
  private final CatalogSettings settings;
  private final DataSource source;

  RuntimeFacts(ApplicationContext context, CatalogSettings settings, DataSource source) {
    this.context = context;
    this.settings = settings;
    this.source = source;
  }

  Map<String, String> map() {
    AbstractHttp11Protocol<?> protocol = protocol();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "framework",
        "Spring Boot " + SpringBootVersion.getVersion() + ", Spring " + SpringVersion.getVersion());
    facts.put("http-server", ServerInfo.getServerInfo());
    facts.put("transport", protocol instanceof Http11NioProtocol ? "nio" : protocol.getName());
    facts.put("request-threads-max", bound(protocol.getMaxThreads()));
    facts.put("accept-queue-max", Integer.toString(acceptQueue(protocol)));
    facts.put("connections-max", bound(protocol.getMaxConnections()));
    facts.put("open-files-max", openFiles());
    facts.put("tcp-no-delay", Boolean.toString(protocol.getTcpNoDelay()));
    facts.put("keep-alive-requests-max", bound(protocol.getMaxKeepAliveRequests()));
    facts.put("keep-alive-timeout-ms", bound(protocol.getKeepAliveTimeout()));
    facts.put("database-client", library("org.postgresql.Driver"));
    facts.put(
        "database-pool",
        source instanceof HikariDataSource
            ? library("com.zaxxer.hikari.HikariDataSource")
            : "none");
    facts.put(
        "database-pool-max",
        source instanceof HikariDataSource pool
            ? Integer.toString(pool.getMaximumPoolSize())
            : "0");
    facts.put("cache-client", cacheClient());
    facts.put("upstream-client", library("org.apache.hc.client5.http.classic.HttpClient"));
    facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    facts.put("collectors", collectors());
    facts.put("heap-max-bytes", Long.toString(Runtime.getRuntime().maxMemory()));
    facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    return facts;
  }

  private AbstractHttp11Protocol<?> protocol() {
    if (context instanceof WebServerApplicationContext web
        && web.getWebServer() instanceof TomcatWebServer server
        && server.getTomcat().getConnector().getProtocolHandler()
            instanceof AbstractHttp11Protocol<?> protocol) {
      return protocol;
    }
    throw new IllegalStateException("not served by Tomcat");
  }

  /** Tomcat knows no maximum of an executor that starts a thread for each request, either. */
  private static String bound(int most) {
    return most < 0 ? "unbounded" : Integer.toString(most);
  }

  /** What the kernel grants of what Tomcat asks for; its file can be read at one go only. */
  private static int acceptQueue(AbstractHttp11Protocol<?> protocol) {
    try (InputStream limit = Files.newInputStream(SOMAXCONN)) {
      String told = new String(limit.readNBytes(LONGEST_NUMBER), StandardCharsets.US_ASCII);
      return Math.min(protocol.getAcceptCount(), Integer.parseInt(told.strip()));
    } catch (IOException _) {
      return protocol.getAcceptCount(); // not Linux
    }
  }

  private static String openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? Long.toString(unix.getMaxFileDescriptorCount())
        : "unknown";
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
