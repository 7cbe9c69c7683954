package io.catalogbench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.contract.cache.CacheKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link FileStore} in a directory of its own, on a clock of its own. */
final class FileStoreTest implements CacheStoreContract {

  private static final int BUDGET_BYTES = 1 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AtomicLong millis = new AtomicLong(1_000);

  @TempDir private Path path;
  private FileStore store;

  @BeforeEach
  void start() {
    store = open();
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Override
  public CacheStore store() {
    return store;
  }

  @Override
  public void pass(Duration time) {
    millis.addAndGet(time.toMillis());
  }

  @Test
  void valuesSurviveARestartAndOtherProcessesSeeThem() {
    fill("seven");
    try (FileStore other = open()) {
      assertThat(read(other)).isEqualTo("seven");
      other.invalidate(List.of("product:7")).join();
    }
    assertThat(read(store)).isEqualTo("miss");
  }

  @Test
  void aWriteThatWasCutOffIsAMissAndIsWrittenAnew() throws IOException {
    fill("seven");
    for (Path file : files(CacheDirectory.VALUE)) {
      byte[] whole = Files.readAllBytes(file);
      for (int length = 0; length < whole.length; length += 7) {
        Files.write(file, Arrays.copyOf(whole, length));
        assertThat(read(store)).isEqualTo("miss");
      }
    }
    fill("seven");
    assertThat(read(store)).isEqualTo("seven");
  }

  @Test
  void aDamagedByteIsAMiss() throws IOException {
    fill("seven");
    Path file = files(CacheDirectory.VALUE).getFirst();
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(file, damaged);
      assertThat(read(store)).as("byte %d", i).isEqualTo("miss");
    }
  }

  @Test
  void aVersionThatWasCutOffHidesItsScopeUntilItIsInvalidated() throws IOException {
    fill("seven");
    Files.write(files(CacheDirectory.VERSION).getFirst(), new byte[7]);
    assertThat(read(store)).isEqualTo("miss");
    store.invalidate(List.of("product:7")).join();
    fill("eight");
    assertThat(read(store)).isEqualTo("eight");
  }

  @Test
  void whatAKilledProcessWasWritingGoesWhenTheDirectoryIsOpenedAgain() throws IOException {
    Path abandoned = Files.write(path.resolve("1234.aside"), new byte[100]);
    Path recent = Files.write(path.resolve("5678.aside"), new byte[100]);
    Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));
    open().close();
    assertThat(abandoned).doesNotExist();
    assertThat(recent).exists();
  }

  @Test
  void filesStayWithinTheBudgetAndTheNewestAreKept() throws IOException {
    for (int i = 0; i < 100; i++) {
      CacheKey key = new CacheKey("product:" + i, "");
      Lookup.Miss miss = (Lookup.Miss) store.read(key).join();
      store.fill(key, miss.token(), new byte[50_000], TTL).join();
      assertThat(store.facts().join().bytes().orElseThrow()).isLessThanOrEqualTo(BUDGET_BYTES);
    }
    assertThat(store.read(new CacheKey("product:99", "")).join()).isInstanceOf(Hit.class);
    assertThat(store.read(new CacheKey("product:0", "")).join()).isInstanceOf(Lookup.Miss.class);
    assertThat(files(CacheDirectory.VALUE)).hasSizeGreaterThan(8);
  }

  @Test
  void aValueLargerThanTheBudgetIsLeftOut() {
    Lookup.Miss miss = (Lookup.Miss) store.read(PRODUCT).join();
    store.fill(PRODUCT, miss.token(), new byte[BUDGET_BYTES], TTL).join();
    assertThat(read(store)).isEqualTo("miss");
  }

  @Test
  void aDirectoryWithFilesOfOthersIsRefused(@TempDir Path foreign) throws IOException {
    Files.writeString(foreign.resolve("letter"), "precious");
    assertThatThrownBy(() -> CacheDirectory.open(Optional.of(foreign), BUDGET_BYTES))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not ours");
    assertThat(foreign.resolve("letter")).hasContent("precious");
  }

  @Test
  void withoutADirectoryThereIsANewOneThatGoesAgain() throws IOException {
    CacheDirectory directory = CacheDirectory.open(Optional.empty(), BUDGET_BYTES);
    directory.replace("a.value", new byte[] {7});
    assertThat(directory.read("a.value")).containsExactly(7);
    directory.close();
    assertThatThrownBy(directory::check).isInstanceOf(IOException.class);
  }

  @Test
  void aDirectoryThatIsGoneFails() throws IOException {
    fill("seven");
    for (Path file : files("")) {
      Files.delete(file);
    }
    Files.delete(path);
    assertThat(store.ping()).failsWithin(PATIENCE);
    assertThat(store.read(PRODUCT)).failsWithin(PATIENCE);
    Files.createDirectory(path);
  }

  private FileStore open() {
    try {
      return new FileStore(
          CacheDirectory.open(Optional.of(path), BUDGET_BYTES), PATIENCE, millis::get);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private void fill(String value) {
    Lookup.Miss miss = (Lookup.Miss) store.read(PRODUCT).join();
    store.fill(PRODUCT, miss.token(), value.getBytes(UTF_8), TTL).join();
  }

  private static String read(CacheStore store) {
    return store.read(PRODUCT).join() instanceof Hit(byte[] value)
        ? new String(value, UTF_8)
        : "miss";
  }
}
