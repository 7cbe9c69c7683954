package io.catalogbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** A made-up run with a verdict of each kind, and what is expected to be told about it. */
final class Sample {

  private Sample() {}

  static Report report() throws IOException {
    return Report.read(resource("sample-run"));
  }

  static void copyTo(Path directory) throws IOException {
    Path source = resource("sample-run");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path target = directory.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /** Compares with a golden file; what was told instead is left in {@code target/golden}. */
  static void matches(String name, String told) throws IOException {
    Path kept = Path.of("target", "golden", name);
    Files.createDirectories(kept.toAbsolutePath().getParent());
    Files.writeString(kept, told);
    assertThat(told).isEqualTo(Files.readString(resource("golden/" + name)));
  }

  private static Path resource(String name) {
    try {
      return Path.of(Objects.requireNonNull(Sample.class.getResource("/" + name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
