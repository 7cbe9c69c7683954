package io.catalogbench.spring;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.settings.ThreadModel;
import java.util.Map;

/** The settings as Spring Boot's properties, and what is fixed in this server. */
final class ServerProperties {

  private ServerProperties() {}

  static Map<String, Object> of(CatalogSettings settings) {
    return Map.ofEntries(
        Map.entry("server.address", settings.host()),
        Map.entry("server.port", settings.port()),
        Map.entry("server.shutdown", "graceful"),
        Map.entry("spring.lifecycle.timeout-per-shutdown-phase", Limits.SHUTDOWN_GRACE),
        Map.entry("spring.threads.virtual.enabled", settings.threads() == ThreadModel.VIRTUAL),
        Map.entry("server.tomcat.threads.max", settings.requestThreads()),
        Map.entry("server.tomcat.threads.min-spare", Math.min(10, settings.requestThreads())),
        // More than any load opens: connections wait for a thread, not for the acceptor.
        Map.entry("server.tomcat.max-connections", 20_000),
        Map.entry("server.tomcat.accept-count", 4_096),
        // Requests that hold no thread need a processor each all the same; none is made anew.
        Map.entry("server.tomcat.processor-cache", -1),
        // Connections are never closed by the server, as often and as seldom as they are used.
        Map.entry("server.tomcat.max-keep-alive-requests", -1),
        Map.entry("server.tomcat.keep-alive-timeout", -1));
  }
}
