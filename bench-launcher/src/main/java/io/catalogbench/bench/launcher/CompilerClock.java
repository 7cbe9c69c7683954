package io.catalogbench.bench.launcher;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What this JVM's compilers have used so far. Linux counts the CPU time of their threads; elsewhere
 * it is what the JVM tells, which is known only when a method is done.
 */
final class CompilerClock {

  private static final Path THREADS = Path.of("/proc/self/task");

  private CompilerClock() {}

  /** Time so far, in nanoseconds; it may fall when a compiler's thread ends. */
  static long nanos() {
    if (!Files.isDirectory(THREADS)) {
      return told();
    }
    long nanos = 0;
    try (DirectoryStream<Path> each = Files.newDirectoryStream(THREADS)) {
      for (Path thread : each) {
        if (compiles(Files.readString(thread.resolve("comm")))) {
          String times = Files.readString(thread.resolve("schedstat"));
          nanos += Long.parseLong(times.substring(0, times.indexOf(' ')));
        }
      }
    } catch (IOException _) {
      return told(); // a thread ended meanwhile, or the kernel does not count
    }
    return nanos;
  }

  private static long told() {
    CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    return compilers != null && compilers.isCompilationTimeMonitoringSupported()
        ? TimeUnit.MILLISECONDS.toNanos(compilers.getTotalCompilationTime())
        : 0;
  }

  /** The kernel keeps fifteen letters of {@code C2 CompilerThread0}. */
  private static boolean compiles(String name) {
    return name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler");
  }
}
