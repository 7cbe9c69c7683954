package io.catalogbench.infra;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the services of one target were asked since the counters were reset.
 *
 * @param sql statements that PostgreSQL ran
 * @param redisCommands calls by lower-case command name, such as {@code mget}; without those that
 *     only set a connection up
 */
public record Counters(SqlCalls sql, Map<String, Long> redisCommands) {

  public Counters {
    redisCommands = Map.copyOf(redisCommands);
  }

  /**
   * Calls by normalised statement, sorted by text.
   *
   * @throws InfrastructureException when the database does not count statements
   */
  public Map<String, Long> sqlStatements() {
    return switch (sql) {
      case SqlCalls.Counted counted -> new TreeMap<>(counted.calls());
      case SqlCalls.Unavailable unavailable ->
          throw new InfrastructureException("statements are not counted: " + unavailable.reason());
    };
  }

  /** How many statements PostgreSQL ran, as far as it counts them. */
  public sealed interface SqlCalls {

    /**
     * The database counts.
     *
     * @param calls by normalised text; without our own bookkeeping and without {@code SET}, which
     *     belongs to a connection and not to a request
     */
    record Counted(Map<String, Long> calls) implements SqlCalls {
      public Counted {
        calls = Map.copyOf(calls);
      }
    }

    /**
     * The database does not count.
     *
     * @param reason why, and what would help
     */
    record Unavailable(String reason) implements SqlCalls {}
  }
}
