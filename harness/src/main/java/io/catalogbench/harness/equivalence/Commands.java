package io.catalogbench.harness.equivalence;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one request made a server ask of its services.
 *
 * @param sql executions by normalised statement
 * @param redis calls by command
 */
public record Commands(Map<String, Long> sql, Map<String, Long> redis) {

  public Commands {
    sql = Map.copyOf(sql);
    redis = Map.copyOf(redis);
  }

  /** What was added since {@code earlier}. */
  public Commands since(Commands earlier) {
    return new Commands(added(sql, earlier.sql), added(redis, earlier.redis));
  }

  /** Executions of all statements. */
  public long statements() {
    return sql.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Calls of all Redis commands. */
  public long redisCalls() {
    return redis.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, Long> added(Map<String, Long> now, Map<String, Long> then) {
    Map<String, Long> added = new TreeMap<>();
    now.forEach(
        (key, count) -> {
          long more = count - then.getOrDefault(key, 0L);
          if (more != 0) {
            added.put(key, more);
          }
        });
    return added;
  }
}
