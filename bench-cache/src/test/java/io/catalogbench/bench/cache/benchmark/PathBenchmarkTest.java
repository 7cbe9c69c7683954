package io.catalogbench.bench.cache.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.cache.Compression;
import io.catalogbench.contract.product.Product;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PathBenchmarkTest {

  /** Of a stored value, before what is compressed of it: the version, and whether it is. */
  private static final int HEAD_BYTES = 17;

  private final PathBenchmark benchmark = new PathBenchmark();

  @BeforeEach
  void prepare() {
    benchmark.prepare();
  }

  @AfterEach
  void end() {
    benchmark.end();
  }

  /** Each method asks for the next key; the first is the one that is asked for most. */
  @Test
  void theStepsTogetherGetTheProductsOfAHit() {
    byte[] stored = benchmark.transport();
    byte[] json = Compression.ZSTD.expand(Arrays.copyOfRange(stored, HEAD_BYTES, stored.length));
    PathBenchmark other = new PathBenchmark();
    other.prepare();
    try {
      assertThat(Values.json(other.hit())).isEqualTo(json);
    } finally {
      other.end();
    }
  }

  @Test
  void eachStepDoesSomething() {
    assertThat(benchmark.key()).startsWith("v1:products:category_id=");
    assertThat(benchmark.decompress()).startsWith("[{".getBytes(US_ASCII));
    assertThat(benchmark.decode())
        .hasSize(10)
        .doesNotHaveDuplicates()
        .hasOnlyElementsOfType(Product.class);
  }
}
