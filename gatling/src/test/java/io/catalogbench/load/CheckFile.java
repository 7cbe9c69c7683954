package io.catalogbench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check saw, as a file of {@code results/checks}: how to repeat it, when and where it ran,
 * and its figures. Written where {@code -Dchecks=FOLDER} asks for it, an absolute path.
 */
public final class CheckFile {

  private static final Path FOLDER = Path.of(System.getProperty("checks", ""));

  private CheckFile() {}

  /** Writes a check that passed. */
  public static void write(String name, String command, List<String> lines)
      throws IOException, InterruptedException {
    if (!FOLDER.toString().isEmpty()) {
      Files.createDirectories(FOLDER);
      Files.write(
          FOLDER.resolve(name),
          Stream.concat(
                  Stream.of(
                      "$ " + command,
                      "# %s, sources %s, %d cores of %s"
                          .formatted(
                              LocalDate.now(ZoneOffset.UTC),
                              sources(),
                              Runtime.getRuntime().availableProcessors(),
                              processor()),
                      ""),
                  lines.stream())
              .toList());
    }
  }

  private static String sources() throws IOException, InterruptedException {
    Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
    String told = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
    return git.waitFor() == 0 ? told : "of no version";
  }

  private static String processor() throws IOException {
    Path told = Path.of("/proc/cpuinfo");
    if (!Files.exists(told)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(told)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceFirst(".*:\\s*", ""))
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}
