package io.catalogbench.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A directory of files that appear whole and take no more than a budget. What a process left behind
 * that ended while it wrote goes when the directory is opened again.
 */
final class CacheDirectory implements AutoCloseable {

  static final String VALUE = ".value";
  static final String VERSION = ".version";

  private static final String ASIDE = ".aside";
  private static final String MARK = "catalog-cache";

  /** What a file takes at least; sizes are rounded up to it. */
  private static final int BLOCK_BYTES = 4_096;

  /** Nobody takes longer to write a file. */
  private static final Duration ABANDONED = Duration.ofMinutes(1);

  private final Path path;
  private final long budgetBytes;
  private final boolean temporary;

  /** At least what the files take; counted anew when it is over the budget. */
  private final AtomicLong bytes = new AtomicLong();

  private final ReentrantLock sweeping = new ReentrantLock();

  /**
   * How many files there are.
   *
   * @param bytes in whole blocks
   */
  record Size(long files, long bytes) {}

  private record File(Path path, long bytes, long modifiedMillis) {}

  private CacheDirectory(Path path, long budgetBytes, boolean temporary) throws IOException {
    this.path = path;
    this.budgetBytes = budgetBytes;
    this.temporary = temporary;
    long now = System.currentTimeMillis();
    for (File file : files(ASIDE)) {
      if (now - file.modifiedMillis() > ABANDONED.toMillis()) {
        Files.deleteIfExists(file.path());
      }
    }
    bytes.set(size().bytes());
  }

  /**
   * Opens a directory, which stays; without one, a new one that goes when this is closed.
   *
   * @throws IOException also when there are files in it that are not ours
   */
  static CacheDirectory open(Optional<Path> wanted, long budgetBytes) throws IOException {
    Path path = wanted.isPresent() ? wanted.get() : Files.createTempDirectory("catalog-cache-");
    Files.createDirectories(path);
    Path mark = path.resolve(MARK);
    if (!Files.exists(mark)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(path)) {
        if (found.iterator().hasNext()) {
          throw new IOException(path + " has files that are not ours; name an empty directory");
        }
      }
      Files.createFile(mark);
    }
    return new CacheDirectory(path, budgetBytes, wanted.isEmpty());
  }

  byte @Nullable [] read(String name) throws IOException {
    try {
      return Files.readAllBytes(path.resolve(name));
    } catch (NoSuchFileException _) {
      return null;
    }
  }

  /** Writes a file in place of what is there; one larger than the budget is left out. */
  void replace(String name, byte[] content) throws IOException {
    if (blocks(content.length) > budgetBytes) {
      return;
    }
    Path aside = writtenAside(content);
    Files.move(
        aside,
        path.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    grown(content.length);
  }

  /** Writes a file unless there is one; false when there was. */
  boolean create(String name, byte[] content) throws IOException {
    Path aside = writtenAside(content);
    try {
      Files.createLink(path.resolve(name), aside);
      grown(content.length);
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private Path writtenAside(byte[] content) throws IOException {
    return Files.write(path.resolve(UUID.randomUUID() + ASIDE), content);
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(path.resolve(name));
  }

  /** Removes every file whose name ends so. */
  void deleteAll(String ending) {
    try {
      for (File file : files(ending)) {
        Files.deleteIfExists(file.path());
      }
      bytes.set(size().bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Size size() throws IOException {
    List<File> files = files("");
    return new Size(files.size(), files.stream().mapToLong(File::bytes).sum());
  }

  /** Throws when the directory is gone. */
  void check() throws IOException {
    if (!Files.isDirectory(path)) {
      throw new NotDirectoryException(path.toString());
    }
  }

  private void grown(long contentBytes) throws IOException {
    if (bytes.addAndGet(blocks(contentBytes)) > budgetBytes && sweeping.tryLock()) {
      try {
        sweep();
      } finally {
        sweeping.unlock();
      }
    }
  }

  /** Removes the oldest files until a quarter of the budget is free. */
  private void sweep() throws IOException {
    List<File> files = files("");
    files.sort(Comparator.comparingLong(File::modifiedMillis));
    long left = files.stream().mapToLong(File::bytes).sum();
    for (File file : files) {
      if (left <= budgetBytes * 3 / 4) {
        break;
      }
      Files.deleteIfExists(file.path());
      left -= file.bytes();
    }
    bytes.set(left);
  }

  private List<File> files(String ending) throws IOException {
    List<File> files = new ArrayList<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(
            path, "*" + (ending.isEmpty() ? ".{value,version,aside}" : ending))) {
      for (Path file : found) {
        try {
          BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
          files.add(new File(file, blocks(about.size()), about.lastModifiedTime().toMillis()));
        } catch (NoSuchFileException _) {
          // somebody else removed it
        }
      }
    }
    return files;
  }

  private static long blocks(long contentBytes) {
    return Math.ceilDiv(contentBytes, BLOCK_BYTES) * BLOCK_BYTES;
  }

  @Override
  public void close() {
    if (!temporary) {
      return;
    }
    try {
      for (File file : files("")) {
        Files.deleteIfExists(file.path());
      }
      Files.deleteIfExists(path.resolve(MARK));
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
