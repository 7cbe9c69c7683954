package io.catalogbench.harness.run;

import io.catalogbench.harness.plan.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a launch leaves for the next ones of its target (JEP 483, 514 and 515): its classes, loaded
 * and linked, and the profiles of its methods.
 */
record AotCache(Path directory, Path file) {

  /** How long a JVM may write it after it was asked to end. */
  static final Duration WRITING_LIMIT = Duration.ofSeconds(60);

  /** What a launch does with it. */
  enum Use {
    READ,
    WRITE
  }

  /** The one of {@code target}. */
  static AotCache of(Path root, Target target) {
    Path directory = root.resolve("harness/target/aot");
    return new AotCache(directory, directory.resolve(target.name() + ".aot"));
  }

  /**
   * The flags of the JVM. One that reads refuses to run where it cannot use the file; without a
   * file, as when somebody serves the target by hand, it runs like any other.
   */
  List<String> flags(Use use) {
    return switch (use) {
      case READ ->
          Files.exists(file) ? List.of("-XX:AOTMode=on", "-XX:AOTCache=" + file) : List.of();
      case WRITE -> {
        begin();
        yield List.of("-XX:AOTCacheOutput=" + file);
      }
    };
  }

  private void begin() {
    try {
      Files.createDirectories(directory);
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + directory, e);
    }
  }

  /** Throws where the JVM left nothing. */
  void requireWritten() {
    if (!Files.exists(file)) {
      throw new MeasuringException(
          "the JVM left no AOT cache in %s; its log says why, or measure without this target"
              .formatted(file));
    }
  }
}
