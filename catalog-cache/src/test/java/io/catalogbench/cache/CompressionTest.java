package io.catalogbench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CompressionTest {

  private static final byte[] JSON =
      "{\"id\":7,\"name\":\"Lamp\",\"price\":12.50,\"category\":\"의자\"},"
          .repeat(200)
          .getBytes(UTF_8);

  @ParameterizedTest
  @EnumSource
  void everyValueComesBack(Compression compression) {
    for (byte[] value : List.of(new byte[0], new byte[] {7}, JSON, random(100_000))) {
      assertThat(compression.expand(compression.compress(value))).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void textGetsSmallerAndNoiseHardlyLarger(Compression compression) {
    assertThat(compression.compress(JSON).length).isLessThan(JSON.length / 5);
    assertThat(compression.compress(random(10_000)).length).isLessThan(10_100);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void damagedBytesAreRefused(Compression compression) {
    byte[] compressed = compression.compress(JSON);
    byte[] cut = Arrays.copyOf(compressed, compressed.length / 2);
    for (byte[] damaged : List.of(new byte[0], new byte[] {1, 2, 3}, cut, random(50))) {
      assertThatThrownBy(() -> compression.expand(damaged))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void manyThreadsMayUseOneAtATime() {
    for (Compression compression : Compression.values()) {
      assertThat(
              IntStream.range(0, 2_000)
                  .parallel()
                  .mapToObj(CompressionTest::random)
                  .allMatch(
                      value ->
                          Arrays.equals(value, compression.expand(compression.compress(value)))))
          .isTrue();
    }
  }

  private static byte[] random(int bytes) {
    byte[] value = new byte[bytes];
    new Random(bytes).nextBytes(value);
    return value;
  }
}
