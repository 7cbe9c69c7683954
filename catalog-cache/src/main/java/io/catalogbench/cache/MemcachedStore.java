package io.catalogbench.cache;

import static java.util.Objects.requireNonNull;

import io.catalogbench.contract.cache.CacheKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import net.rubyeye.xmemcached.MemcachedClient;
import net.rubyeye.xmemcached.XMemcachedClientBuilder;
import net.rubyeye.xmemcached.exception.MemcachedException;
import net.rubyeye.xmemcached.transcoders.Transcoder;
import net.rubyeye.xmemcached.utils.AddrUtil;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values in memcached.
 *
 * <p>The protocol is that of {@link RedisStore}, with memcached's commands: a read gets value and
 * version at once; a missing version is made by {@code add}, which lets only the first one win; an
 * invalidation deletes versions. Memcached counts lives in whole seconds, so a value carries its
 * exact end with it. The client blocks, so each operation has a virtual thread.
 */
final class MemcachedStore implements CacheStore {

  private static final int VERSION_LIFE_SECONDS = (int) Duration.ofDays(1).toSeconds();

  /** A longer life would be read as a date. */
  private static final long LONGEST_LIFE_SECONDS = Duration.ofDays(30).toSeconds();

  private static final Duration RECONNECT_PAUSE = Duration.ofMillis(500);
  private static final String VERSION_PREFIX = "version:" + CacheKey.VERSION + ":";
  private static final Transcoder<byte[]> BYTES = new MemcachedBytes();
  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final MemcachedClient client;
  private final Duration timeout;
  private final LongSupplier clockMillis;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Connects.
   *
   * @param clockMillis ends the lives of values, in milliseconds since 1970
   * @throws IOException when no memcached answers
   */
  MemcachedStore(URI uri, Duration timeout, LongSupplier clockMillis) throws IOException {
    this.timeout = timeout;
    this.clockMillis = clockMillis;
    XMemcachedClientBuilder builder =
        new XMemcachedClientBuilder(AddrUtil.getAddresses(uri.getHost() + ":" + uri.getPort()));
    builder.setOpTimeout(timeout.toMillis());
    builder.setHealSessionInterval(RECONNECT_PAUSE.toMillis());
    client = builder.build();
    client.setEnableHeartBeat(false);
    try {
      if (client.getVersions().isEmpty()) {
        throw new IOException("no connection");
      }
    } catch (MemcachedException | TimeoutException | InterruptedException | IOException e) {
      close();
      throw new IOException("no answer", e);
    }
  }

  /** A conversation with memcached. */
  private interface Work<T> {
    T run() throws MemcachedException, TimeoutException, InterruptedException;
  }

  private <T> CompletableFuture<T> aside(Work<T> work) {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                return work.run();
              } catch (MemcachedException | TimeoutException e) {
                throw new CompletionException(e);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
              }
            },
            threads)
        .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public CompletableFuture<Lookup> read(CacheKey key) {
    return aside(() -> lookup(key, found(List.of(key))));
  }

  /** One question for all values and versions; then one for each version that is missing. */
  @Override
  public CompletableFuture<List<Lookup>> readAll(List<CacheKey> keys) {
    if (keys.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    return aside(() -> found(keys))
        .thenCompose(
            found ->
                Together.all(
                    keys.stream()
                        .map(
                            key ->
                                found.containsKey(versionKey(key))
                                    ? CompletableFuture.completedFuture(known(key, found))
                                    : aside(() -> lookup(key, found)))
                        .toList()))
        .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
  }

  private Map<String, byte[]> found(List<CacheKey> keys)
      throws MemcachedException, TimeoutException, InterruptedException {
    Map<String, byte[]> found =
        client.get(
            keys.stream().flatMap(key -> Stream.of(key.value(), versionKey(key))).toList(),
            timeout.toMillis(),
            BYTES);
    return found == null ? Map.of() : found;
  }

  private static String versionKey(CacheKey key) {
    return VERSION_PREFIX + key.scope();
  }

  private Lookup lookup(CacheKey key, Map<String, byte[]> found)
      throws MemcachedException, TimeoutException, InterruptedException {
    return found.containsKey(versionKey(key))
        ? known(key, found)
        : new Lookup.Miss(newVersion(versionKey(key)));
  }

  /** What the bytes say where there is a version among them. */
  private Lookup known(CacheKey key, Map<String, byte[]> found) {
    byte[] versionBytes = requireNonNull(found.get(versionKey(key)));
    @Nullable RandomVersion version = StoredEntry.version(versionBytes);
    byte @Nullable [] bytes = found.get(key.value());
    @Nullable StoredEntry entry = bytes == null ? null : StoredEntry.decode(bytes);
    if (entry != null
        && entry.version().equals(version)
        && clockMillis.getAsLong() < entry.endMillis()) {
      return new Hit(entry.value());
    }
    return new Lookup.Miss(version == null ? FillToken.NONE : version);
  }

  private FillToken newVersion(String versionKey)
      throws MemcachedException, TimeoutException, InterruptedException {
    RandomVersion fresh = RandomVersion.fresh();
    if (client.add(
        versionKey, VERSION_LIFE_SECONDS, StoredEntry.encode(fresh), BYTES, timeout.toMillis())) {
      return fresh;
    }
    byte @Nullable [] others = client.get(versionKey, timeout.toMillis(), BYTES);
    @Nullable RandomVersion version = others == null ? null : StoredEntry.version(others);
    return version == null ? FillToken.NONE : version;
  }

  @Override
  public CompletableFuture<Void> fill(CacheKey key, FillToken token, byte[] value, Duration ttl) {
    if (!(token instanceof RandomVersion version)) {
      return DONE;
    }
    return aside(
            () -> {
              long end = clockMillis.getAsLong() + ttl.toMillis();
              int seconds = (int) Math.min(LONGEST_LIFE_SECONDS, 1 + ttl.toSeconds());
              byte[] bytes = new StoredEntry(key.value(), version, end, value).encode();
              client.set(key.value(), seconds, bytes, BYTES, timeout.toMillis());
              return true;
            })
        .<Void>thenApply(_ -> null);
  }

  /** One delete for each key, all on their way at the same time. */
  @Override
  public CompletableFuture<Void> invalidate(Collection<String> scopes) {
    List<CompletableFuture<Boolean>> deletes = new ArrayList<>(2 * scopes.size());
    for (String scope : scopes) {
      deletes.add(delete(VERSION_PREFIX + scope));
      deletes.add(delete(new CacheKey(scope, "").value()));
    }
    return CompletableFuture.allOf(deletes.toArray(CompletableFuture<?>[]::new));
  }

  private CompletableFuture<Boolean> delete(String key) {
    return aside(() -> client.delete(key));
  }

  /** Empties memcached, also of what others keep there: it cannot tell which keys are ours. */
  @Override
  public CompletableFuture<Void> clear() {
    return aside(
            () -> {
              client.flushAll();
              return true;
            })
        .<Void>thenApply(_ -> null);
  }

  @Override
  public CompletableFuture<StoreFacts> facts() {
    return aside(client::getStats).thenApply(MemcachedStore::facts);
  }

  private static StoreFacts facts(Map<InetSocketAddress, Map<String, String>> statistics) {
    return statistics.values().stream()
        .findFirst()
        .map(
            server ->
                new StoreFacts(
                    number(server, "curr_items"),
                    number(server, "bytes"),
                    number(server, "curr_connections")))
        .orElse(StoreFacts.NOTHING);
  }

  private static OptionalLong number(Map<String, String> server, String name) {
    return server.containsKey(name)
        ? OptionalLong.of(Long.parseLong(server.get(name)))
        : OptionalLong.empty();
  }

  @Override
  public CompletableFuture<Void> ping() {
    return aside(
            () -> {
              if (client.getVersions().isEmpty()) {
                throw new MemcachedException("no connection");
              }
              return true;
            })
        .<Void>thenApply(_ -> null);
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      client.shutdown();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
