package io.catalogbench.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.infra.CacheServers;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** {@link MemcachedStore} on a real memcached, where this machine has one. */
@EnabledIf(
    value = "io.catalogbench.infra.CacheServers#hasMemcached",
    disabledReason = CacheServers.NO_MEMCACHED)
final class MemcachedStoreTest implements CacheStoreContract {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final AtomicLong MILLIS = new AtomicLong(1_000);

  private static CacheServers servers;
  private static MemcachedStore store;

  @BeforeAll
  static void start() throws IOException {
    servers = new CacheServers();
    store = new MemcachedStore(servers.memcached(), PATIENCE, MILLIS::get);
  }

  @AfterAll
  static void stop() {
    store.close();
    servers.close();
  }

  @BeforeEach
  void empty() {
    store.clear().join();
  }

  @Override
  public CacheStore store() {
    return store;
  }

  @Override
  public void pass(Duration time) {
    MILLIS.addAndGet(time.toMillis());
  }

  @Test
  void twoProcessesShareValuesVersionsAndInvalidations() throws IOException {
    try (MemcachedStore other = new MemcachedStore(servers.memcached(), PATIENCE, MILLIS::get)) {
      FillToken here = ((Lookup.Miss) store.read(PRODUCT).join()).token();
      FillToken there = ((Lookup.Miss) other.read(PRODUCT).join()).token();
      assertThat(there).isEqualTo(here);

      other.fill(PRODUCT, there, new byte[] {7}, TTL).join();
      assertThat(store.read(PRODUCT).join()).isInstanceOf(Hit.class);

      other.invalidate(List.of("product:7")).join();
      store.fill(PRODUCT, here, new byte[] {6}, TTL).join();
      assertThat(other.read(PRODUCT).join()).isInstanceOf(Lookup.Miss.class);
    }
  }

  @Test
  void aMemcachedThatDoesNotAnswerIsSaid() {
    assertThatThrownBy(
            () -> new MemcachedStore(URI.create("memcached://127.0.0.1:1"), PATIENCE, MILLIS::get))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no answer");
  }
}
