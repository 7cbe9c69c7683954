package io.catalogbench.cache.metrics;

import io.catalogbench.contract.docs.RouteTemplates;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Times of requests by method, route and status. A recording finds its timer with two look-ups and
 * makes no object, so that it can be made for every request.
 */
public final class RequestTimers {

  private static final Set<String> METHODS =
      Set.of("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT");
  private static final String OTHER = "other";
  private static final int FIRST_STATUS = 100;
  private static final int STATUSES = 500;

  private final MeterRegistry registry;
  private final RouteTemplates templates = new RouteTemplates();
  private final Map<String, Map<String, AtomicReferenceArray<Timer>>> timers =
      new ConcurrentHashMap<>();

  RequestTimers(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * Records one request.
   *
   * @param pattern what the framework calls the route, one of few; empty where it found none
   */
  public void record(String method, String pattern, int status, long nanos) {
    String known = METHODS.contains(method) ? method : OTHER;
    AtomicReferenceArray<Timer> byStatus =
        timers
            .computeIfAbsent(known, _ -> new ConcurrentHashMap<>())
            .computeIfAbsent(pattern, _ -> new AtomicReferenceArray<>(STATUSES));
    int index = Math.clamp(status - FIRST_STATUS, 0, STATUSES - 1);
    Timer timer = byStatus.get(index);
    if (timer == null) {
      timer = timer(known, templates.of(pattern), index + FIRST_STATUS);
      byStatus.set(index, timer);
    }
    timer.record(nanos, TimeUnit.NANOSECONDS);
  }

  /** The registry has one timer of a name and tags, however often it is asked for. */
  private Timer timer(String method, String route, int status) {
    return Timer.builder("http.server.requests")
        .description("Requests")
        .tag("method", method)
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .register(registry);
  }
}
