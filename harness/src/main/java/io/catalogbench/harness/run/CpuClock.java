package io.catalogbench.harness.run;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * The CPU time of another process, user and system, of all its threads, ended ones too. On Linux it
 * is the kernel's clock of that process, exact to the nanosecond and one system call; elsewhere
 * what the JDK tells.
 */
final class CpuClock {

  private static final boolean LINUX = System.getProperty("os.name").equals("Linux");

  private CpuClock() {}

  /** CPU time so far; empty when the process is gone. */
  static OptionalLong nanos(ProcessHandle process) {
    if (LINUX) {
      return Kernel.nanos(process.pid());
    }
    return process
        .info()
        .totalCpuDuration()
        .map(Duration::toNanos)
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** The kernel's function, bound on the first use. */
  @SuppressWarnings("restricted") // the manifest enables native access
  private static final class Kernel {

    private static final MethodHandle CLOCK_GETTIME =
        Linker.nativeLinker()
            .downcallHandle(
                Linker.nativeLinker().defaultLookup().findOrThrow("clock_gettime"),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));

    /** The scheduler's clock of a process: the number that clock_getcpuclockid(3) answers with. */
    private static int clockOf(long pid) {
      return ((int) ~pid << 3) | 2;
    }

    static OptionalLong nanos(long pid) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment time = arena.allocate(JAVA_LONG, 2);
        int failure = (int) CLOCK_GETTIME.invokeExact(clockOf(pid), time);
        return failure != 0
            ? OptionalLong.empty()
            : OptionalLong.of(
                time.getAtIndex(JAVA_LONG, 0) * 1_000_000_000L + time.getAtIndex(JAVA_LONG, 1));
      } catch (Throwable e) {
        throw new IllegalStateException("clock_gettime cannot be called", e);
      }
    }
  }
}
