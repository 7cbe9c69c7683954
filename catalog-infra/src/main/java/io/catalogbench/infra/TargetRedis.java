package io.catalogbench.infra;

import io.catalogbench.contract.data.SeedData;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One Redis database and the bookkeeping about it. */
final class TargetRedis implements AutoCloseable {

  /** Says that a database of the reader's own Redis is ours to empty. */
  private static final String MARK_KEY = SeedData.MARK + ":mark";

  private static final Set<String> CONNECTION_SET_UP = Set.of("auth", "client", "hello", "select");
  private static final Pattern COMMAND_CALLS =
      Pattern.compile("cmdstat_([^|:]+)(?:\\|[^:]*)?:calls=(\\d+),");

  private final URI uri;

  /** Empty when the Redis is the reader's own. */
  private final Optional<EmbeddedRedisServer> server;

  private final RedisClient client;
  private final RedisCommands<String, byte[]> commands;

  /** Our own calls since the counters were reset, by command. */
  private final Map<String, Long> bookkeeping = new HashMap<>();

  private Map<String, Long> callsBefore = Map.of();
  private boolean connected = true;

  private TargetRedis(
      URI uri,
      Optional<EmbeddedRedisServer> server,
      RedisClient client,
      StatefulRedisConnection<String, byte[]> connection) {
    this.uri = uri;
    this.server = server;
    this.client = client;
    this.commands = connection.sync();
  }

  /** Connects to a Redis that only one target uses. */
  static TargetRedis embedded(EmbeddedRedisServer server) {
    return connect(server.uri(), Optional.of(server));
  }

  /** Connects to the reader's own Redis and refuses a database with somebody's keys. */
  static TargetRedis shared(URI uri) {
    TargetRedis redis = connect(uri, Optional.empty());
    try {
      redis.refuseForeignKeys();
      return redis;
    } catch (RuntimeException e) {
      redis.client.shutdown();
      throw e;
    }
  }

  private static TargetRedis connect(URI uri, Optional<EmbeddedRedisServer> server) {
    RedisClient client = RedisClient.create(RedisURI.create(uri));
    try {
      return new TargetRedis(
          uri,
          server,
          client,
          client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE)));
    } catch (RedisException e) {
      client.shutdown();
      throw new InfrastructureException(
          "cannot connect to Redis at %s:%d: is it running, and is the password right?"
              .formatted(uri.getHost(), uri.getPort()),
          e);
    }
  }

  Outage outage() {
    return server
        .orElseThrow(() -> new InfrastructureException("only an embedded Redis can be stopped"))
        .outage();
  }

  private void refuseForeignKeys() {
    if (commands.dbsize() > 0 && commands.exists(MARK_KEY) == 0) {
      throw new InfrastructureException(
          ("the Redis database %s:%d%s has keys that are not ours, and they would be deleted: name"
                  + " an empty one, or, when they may go: SET %s 1")
              .formatted(uri.getHost(), uri.getPort(), uri.getPath(), MARK_KEY));
    }
  }

  URI uri() {
    return uri;
  }

  synchronized void reset() {
    commands.flushdb();
    count("flushdb");
    if (server.isEmpty()) {
      commands.set(MARK_KEY, new byte[] {'1'});
      count("set");
    }
  }

  synchronized SortedMap<String, byte[]> entries() {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    ScanIterator<String> keys = ScanIterator.scan(commands);
    while (keys.hasNext()) {
      String key = keys.next();
      byte[] value = commands.get(key);
      count("get");
      if (value != null && !key.equals(MARK_KEY)) {
        entries.put(key, value);
      }
    }
    return entries;
  }

  synchronized long timeToLiveMillis(String key) {
    count("pttl");
    return commands.pttl(key);
  }

  synchronized void resetCalls() {
    callsBefore = total();
    bookkeeping.clear();
    count("info");
  }

  synchronized Map<String, Long> calls() {
    Map<String, Long> since = new HashMap<>();
    total()
        .forEach(
            (command, calls) -> {
              long more =
                  calls
                      - callsBefore.getOrDefault(command, 0L)
                      - bookkeeping.getOrDefault(command, 0L);
              if (more > 0 && !CONNECTION_SET_UP.contains(command) && !command.equals("scan")) {
                since.put(command, more);
              }
            });
    count("info");
    return since;
  }

  private Map<String, Long> total() {
    Map<String, Long> calls = new HashMap<>();
    COMMAND_CALLS
        .matcher(commands.info("commandstats"))
        .results()
        .forEach(match -> calls.merge(match.group(1), Long.valueOf(match.group(2)), Long::sum));
    return calls;
  }

  private void count(String command) {
    bookkeeping.merge(command, 1L, Long::sum);
  }

  /** Closes our connection and leaves nothing behind in the reader's own Redis. */
  synchronized void disconnect() {
    if (connected) {
      connected = false;
      if (server.isEmpty()) {
        commands.flushdb();
      }
      client.shutdown();
    }
  }

  @Override
  public void close() {
    disconnect();
    server.ifPresent(EmbeddedRedisServer::stop);
  }
}
