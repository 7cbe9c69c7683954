package io.catalogbench.harness.run;

import java.util.List;
import java.util.stream.Stream;

/**
 * The flags of every measured JVM, the same for all targets: one heap of fixed size, so that memory
 * and collections compare; the collector that the JDK itself picks for that many processors, named,
 * so that nothing is left to a guess; and the number of processors that the target really has.
 */
final class JvmFlags {

  /** From so many processors on, the JVM takes compiler threads enough. */
  private static final int MANY_PROCESSORS = 4;

  /**
   * One thread for C1, two for C2, as on four processors: while the server warms up, it may use the
   * other cores too.
   */
  private static final List<String> COMPILERS =
      List.of("-XX:CICompilerCount=3", "-XX:-UseDynamicNumberOfCompilerThreads");

  private JvmFlags() {}

  static List<String> forProcessors(int processors) {
    return Stream.concat(
            Stream.of(
                "-Xms512m",
                "-Xmx512m",
                processors < 2 ? "-XX:+UseSerialGC" : "-XX:+UseG1GC",
                "-XX:ActiveProcessorCount=" + processors,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"),
            processors < MANY_PROCESSORS ? COMPILERS.stream() : Stream.of())
        .toList();
  }
}
