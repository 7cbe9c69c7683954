package io.catalogbench.micronaut;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.micronaut.metrics.RequestTimes;
import io.catalogbench.micronaut.simple.ServedThreads;
import java.util.List;
import java.util.Map;

/** The catalog's settings in the framework's words. */
final class ServerProperties {

  private static final int RANDOM_PORT = -1;

  private static final List<String> TRANSPORTS = List.of("epoll", "nio");

  private ServerProperties() {}

  static Map<String, Object> of(CatalogSettings settings) {
    return Map.ofEntries(
        Map.entry(RequestTimes.PROPERTY, settings.metrics().toString()),
        Map.entry(ServedThreads.PROPERTY, settings.threads().toString()),
        Map.entry("micronaut.application.name", "catalog-micronaut"),
        Map.entry("micronaut.server.host", settings.host()),
        Map.entry("micronaut.server.port", settings.port() == 0 ? RANDOM_PORT : settings.port()),
        Map.entry("micronaut.server.max-request-size", Limits.MAX_BODY_BYTES),
        Map.entry("micronaut.server.max-request-buffer-size", Limits.MAX_BODY_BYTES),
        Map.entry("micronaut.server.idle-timeout", "-1s"),
        Map.entry("micronaut.server.semicolon-is-normal-char", true),
        Map.entry("micronaut.server.cors.localhost-pass-through", true),
        Map.entry("micronaut.server.netty.max-initial-line-length", 8192),
        // Whoever asks for compressed answers gets them as they are.
        Map.entry("micronaut.server.netty.compression-threshold", -1),
        Map.entry("micronaut.netty.event-loops.default.transport", TRANSPORTS),
        Map.entry("micronaut.server.netty.parent.transport", TRANSPORTS),
        Map.entry("micronaut.server.netty.parent.threads", 1),
        Map.entry("micronaut.lifecycle.graceful-shutdown.enabled", true),
        Map.entry(
            "micronaut.lifecycle.graceful-shutdown.grace-period",
            Limits.SHUTDOWN_GRACE.toSeconds() + "s"));
  }
}
