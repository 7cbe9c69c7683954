package io.catalogbench.cache;

import io.catalogbench.contract.Sha256;
import io.catalogbench.contract.cache.CacheKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each value in a file of a directory, which several processes of one machine may share.
 *
 * <p>A scope's version is a file, too, and a value names the version under which it was filled; as
 * in Redis, it is readable only while that version is there. Every file is written aside and moved
 * into its place, so a reader sees all of it or nothing; one that is damaged all the same reads as
 * missing. Values are counted in blocks; beyond the budget the oldest files go.
 */
final class FileStore implements CacheStore {

  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  private final CacheDirectory directory;
  private final Duration timeout;
  private final LongSupplier clockMillis;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * A store in a directory, which is closed with it.
   *
   * @param clockMillis ends the lives of values, in milliseconds since 1970
   */
  FileStore(CacheDirectory directory, Duration timeout, LongSupplier clockMillis) {
    this.directory = directory;
    this.timeout = timeout;
    this.clockMillis = clockMillis;
  }

  /** Something that reads or writes files. */
  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> CompletableFuture<T> aside(Work<T> work) {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                return work.run();
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            },
            threads)
        .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public CompletableFuture<Lookup> read(CacheKey key) {
    return aside(() -> lookup(key));
  }

  @Override
  public CompletableFuture<List<Lookup>> readAll(List<CacheKey> keys) {
    return aside(
        () -> {
          List<Lookup> found = new ArrayList<>(keys.size());
          for (CacheKey key : keys) {
            found.add(lookup(key));
          }
          return found;
        });
  }

  private Lookup lookup(CacheKey key) throws IOException {
    @Nullable RandomVersion version = version(key.scope());
    if (version == null) {
      return new Lookup.Miss(newVersion(key.scope()));
    }
    byte @Nullable [] bytes = directory.read(valueFile(key));
    if (bytes != null) {
      StoredEntry entry = StoredEntry.decode(bytes);
      if (entry != null
          && entry.key().equals(key.value())
          && entry.version().equals(version)
          && clockMillis.getAsLong() < entry.endMillis()) {
        return new Hit(entry.value());
      }
    }
    return new Lookup.Miss(version);
  }

  private @Nullable RandomVersion version(String scope) throws IOException {
    byte @Nullable [] bytes = directory.read(versionFile(scope));
    return bytes == null ? null : StoredEntry.version(bytes);
  }

  /** The first one to make a version makes it for all. */
  private FillToken newVersion(String scope) throws IOException {
    RandomVersion fresh = RandomVersion.fresh();
    if (directory.create(versionFile(scope), StoredEntry.encode(fresh))) {
      return fresh;
    }
    @Nullable RandomVersion others = version(scope);
    return others == null ? FillToken.NONE : others;
  }

  @Override
  public CompletableFuture<Void> fill(CacheKey key, FillToken token, byte[] value, Duration ttl) {
    if (!(token instanceof RandomVersion version)) {
      return DONE;
    }
    return aside(
            () -> {
              long end = clockMillis.getAsLong() + ttl.toMillis();
              directory.replace(
                  valueFile(key), new StoredEntry(key.value(), version, end, value).encode());
              return true;
            })
        .<Void>thenApply(_ -> null);
  }

  @Override
  public CompletableFuture<Void> invalidate(Collection<String> scopes) {
    if (scopes.isEmpty()) {
      return DONE;
    }
    return aside(
            () -> {
              for (String scope : scopes) {
                directory.delete(versionFile(scope));
                directory.delete(valueFile(new CacheKey(scope, "")));
              }
              return true;
            })
        .<Void>thenApply(_ -> null);
  }

  /** Versions go first: without them no value is readable. */
  @Override
  public CompletableFuture<Void> clear() {
    return CompletableFuture.runAsync(
        () -> {
          directory.deleteAll(CacheDirectory.VERSION);
          directory.deleteAll(CacheDirectory.VALUE);
        },
        threads);
  }

  @Override
  public CompletableFuture<StoreFacts> facts() {
    return aside(directory::size)
        .thenApply(
            size ->
                new StoreFacts(
                    OptionalLong.of(size.files()),
                    OptionalLong.of(size.bytes()),
                    OptionalLong.empty()));
  }

  @Override
  public CompletableFuture<Void> ping() {
    return aside(
            () -> {
              directory.check();
              return true;
            })
        .<Void>thenApply(_ -> null);
  }

  private static String valueFile(CacheKey key) {
    return name(key.value()) + CacheDirectory.VALUE;
  }

  private static String versionFile(String scope) {
    return name(scope) + CacheDirectory.VERSION;
  }

  private static String name(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    threads.shutdown();
    directory.close();
  }
}
