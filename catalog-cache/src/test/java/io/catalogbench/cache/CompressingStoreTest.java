package io.catalogbench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.settings.CompressionMode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link CompressingStore} before a store whose values can be looked at. */
final class CompressingStoreTest implements CacheStoreContract {

  private static final byte[] JSON = "{\"id\":7,\"name\":\"Lamp\"},".repeat(200).getBytes(UTF_8);

  private final AtomicLong nanos = new AtomicLong();
  private final CaffeineStore inside = new CaffeineStore(1 << 20, nanos::get);
  private CompressingStore store = new CompressingStore(inside, Compression.LZ4);

  @Override
  public CacheStore store() {
    return store;
  }

  @Override
  public void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void longValuesLieSmallerAndComeBackWhole(CompressionMode mode) {
    store = new CompressingStore(inside, Compression.valueOf(mode.name()));
    fill(JSON);
    assertThat(lying()).hasSizeLessThan(JSON.length / 4);
    assertThat(read()).isEqualTo(JSON);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void shortValuesAndNoiseLieAsTheyAre(CompressionMode mode) {
    Compression compression = Compression.valueOf(mode.name());
    store = new CompressingStore(inside, compression);
    byte[] noise = new byte[4_096];
    new Random(7).nextBytes(noise);
    byte[] few = new byte[compression.threshold() - 1];
    for (byte[] value : new byte[][] {few, noise}) {
      store.invalidate(List.of(PRODUCT.scope())).join();
      fill(value);
      assertThat(lying()).hasSize(1 + value.length);
      assertThat(read()).isEqualTo(value);
    }
  }

  @Test
  void aDamagedValueIsAMiss() {
    Lookup.Miss miss = (Lookup.Miss) inside.read(PRODUCT).join();
    for (byte[] damaged : new byte[][] {{}, {1}, {1, 0, 0, 0, 9, 9}}) {
      inside.fill(PRODUCT, miss.token(), damaged, TTL).join();
      assertThat(store.read(PRODUCT).join()).isInstanceOf(Lookup.Miss.class);
    }
  }

  private void fill(byte[] value) {
    Lookup.Miss miss = (Lookup.Miss) store.read(PRODUCT).join();
    store.fill(PRODUCT, miss.token(), value, TTL).join();
  }

  private byte[] lying() {
    return ((Hit) inside.read(PRODUCT).join()).value();
  }

  private byte[] read() {
    return ((Hit) store.read(PRODUCT).join()).value();
  }
}
