package io.catalogbench.infra;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanIterator;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One Redis database and the bookkeeping about it. */
final class TargetRedis implements AutoCloseable {

  private static final Set<String> CONNECTION_SET_UP = Set.of("auth", "client", "hello", "select");
  private static final Pattern COMMAND_CALLS =
      Pattern.compile("cmdstat_([^|:]+)(?:\\|[^:]*)?:calls=(\\d+),");

  private static final Pattern VERSION = Pattern.compile("redis_version:(\\S+)");

  private final URI uri;

  /** Empty when the Redis is the reader's own. */
  private final Optional<EmbeddedRedisServer> server;

  private final RedisClient client;
  private final RedisCommands<String, byte[]> commands;

  /** Our own calls since the counters were reset, by command. */
  private final Map<String, Long> bookkeeping = new HashMap<>();

  private Map<String, Long> callsBefore = Map.of();
  private boolean connected = true;

  /**
   * Connects.
   *
   * @param server to be ended with this; empty when the Redis is the reader's own
   */
  TargetRedis(URI uri, Optional<EmbeddedRedisServer> server) {
    this.uri = uri;
    this.server = server;
    client = RedisClient.create(RedisURI.create(uri));
    try {
      commands = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE)).sync();
    } catch (RedisException e) {
      client.shutdown();
      throw new InfrastructureException(
          "cannot connect to Redis at %s:%d: is it running, and is the password right?"
              .formatted(uri.getHost(), uri.getPort()),
          e);
    }
  }

  /** For whoever needs more than bookkeeping. */
  RedisCommands<String, byte[]> commands() {
    return commands;
  }

  /** The server's version, such as {@code 7.0.15}. */
  synchronized String version() {
    count("info");
    Matcher version = VERSION.matcher(commands.info("server"));
    return version.find() ? version.group(1) : "0";
  }

  Outage outage() {
    return server
        .orElseThrow(() -> new InfrastructureException("only an embedded Redis can be stopped"))
        .outage();
  }

  /** False when it is the reader's own. */
  boolean ours() {
    return server.isPresent();
  }

  URI uri() {
    return uri;
  }

  synchronized void reset() {
    commands.flushdb();
    count("flushdb");
    if (server.isEmpty()) {
      commands.set(OwnRedis.MARK_KEY, new byte[] {'1'});
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
      if (value != null && !key.equals(OwnRedis.MARK_KEY)) {
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

  /** Closes our connection; the server runs on. */
  synchronized void disconnect() {
    if (connected) {
      connected = false;
      client.shutdown();
    }
  }

  @Override
  public void close() {
    disconnect();
    server.ifPresent(EmbeddedRedisServer::stop);
  }
}
