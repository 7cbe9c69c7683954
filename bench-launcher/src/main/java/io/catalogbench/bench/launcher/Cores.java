package io.catalogbench.bench.launcher;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cores of this machine that this process may use, where Linux has taskset to bind it. */
final class Cores implements CoreSteps.Place {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern ALLOWED = Pattern.compile("Cpus_allowed:\\s*([0-9a-f,]+)");

  private @Nullable CoreWork work;

  @Override
  public List<Integer> cores() {
    try {
      Matcher allowed = ALLOWED.matcher(Files.readString(STATUS));
      if (!allowed.find()) {
        return List.of();
      }
      BigInteger mask = new BigInteger(allowed.group(1).replace(",", ""), 16);
      return IntStream.range(0, mask.bitLength()).filter(mask::testBit).boxed().toList();
    } catch (IOException _) {
      return List.of(); // not Linux
    }
  }

  /** Binds all threads of this process, but none of the processes that it started. */
  @Override
  public void bind(int core) {
    try {
      new ProcessBuilder(
              "taskset",
              "--all-tasks",
              "--cpu-list",
              "--pid",
              Integer.toString(core),
              Long.toString(ProcessHandle.current().pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException _) {
      // no taskset: the process stays wherever the system puts it
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized double stepNanos() {
    if (work == null) {
      work = new CoreWork();
    }
    return work.stepNanos();
  }
}
