package io.catalogbench.harness.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * The CPU time of the threads that compile in another JVM, as the Linux scheduler counts it. What
 * the JVM itself tells is known only when a method is done, and counts the time that its compiler
 * waited for a core.
 */
final class CompilerClock {

  private CompilerClock() {}

  /** CPU time so far, in nanoseconds; empty where the system does not tell. */
  static OptionalLong nanos(ProcessHandle jvm) {
    long nanos = 0;
    boolean found = false;
    Path threads = Path.of("/proc", Long.toString(jvm.pid()), "task");
    if (!Files.isDirectory(threads)) {
      return OptionalLong.empty();
    }
    try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
      for (Path thread : each) {
        if (compiles(Files.readString(thread.resolve("comm")))) {
          String times = Files.readString(thread.resolve("schedstat"));
          nanos += Long.parseLong(times.substring(0, times.indexOf(' ')));
          found = true;
        }
      }
    } catch (IOException _) {
      return OptionalLong.empty(); // the process or a thread ended, or the kernel does not count
    }
    return found ? OptionalLong.of(nanos) : OptionalLong.empty();
  }

  /** The kernel keeps fifteen letters of {@code C2 CompilerThread0}. */
  private static boolean compiles(String name) {
    return name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler");
  }
}
