package io.catalogbench.contract;

import io.catalogbench.contract.data.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer of {@code GET /api/health}; 200 when every component is up, else 503.
 *
 * @param status {@code UP} or {@code DOWN}
 * @param components {@code database} and {@code cache}, each {@code UP} or {@code DOWN}
 * @param settings the effective settings, equal names in both servers
 * @param runtime what the process is made of: framework, versions, transport, JVM; it may differ
 */
public record Health(
    String status,
    Map<String, String> components,
    Map<String, String> settings,
    Map<String, String> runtime) {

  public static final String UP = "UP";
  public static final String DOWN = "DOWN";

  /** What both servers ask the database to learn whether it answers. */
  public static final Statement DATABASE_CHECK = new Statement("SELECT 1");

  /** Health of a server whose parts answer or not. */
  public static Health of(
      boolean database, boolean cache, Map<String, String> settings, Map<String, String> runtime) {
    return new Health(
        database && cache ? UP : DOWN,
        new TreeMap<>(Map.of("cache", cache ? UP : DOWN, "database", database ? UP : DOWN)),
        settings,
        runtime);
  }

  /** True when the server can do its work. */
  public boolean up() {
    return status.equals(UP);
  }
}
