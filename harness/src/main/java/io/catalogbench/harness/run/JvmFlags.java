package io.catalogbench.harness.run;

import java.util.List;

/**
 * The flags of every measured JVM, the same for all targets: one heap of fixed size, so that memory
 * and collections compare; the collector that the JDK itself picks for that many processors, named,
 * so that nothing is left to a guess; and the number of processors that the target really has. One
 * whose heap is full ends, rather than to answer some requests and not others.
 */
final class JvmFlags {

  private JvmFlags() {}

  static List<String> of(int processors, int heapMebibytes) {
    return List.of(
        "-Xms%dm".formatted(heapMebibytes),
        "-Xmx%dm".formatted(heapMebibytes),
        "-XX:+ExitOnOutOfMemoryError",
        processors < 2 ? "-XX:+UseSerialGC" : "-XX:+UseG1GC",
        "-XX:ActiveProcessorCount=" + processors,
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }
}
