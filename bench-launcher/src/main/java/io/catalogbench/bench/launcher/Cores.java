package io.catalogbench.bench.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cores of this machine that this process may use, where Linux has taskset to bind it. */
final class Cores implements OwnCore.Place {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern ALLOWED = Pattern.compile("Cpus_allowed_list:\\s*([0-9,-]+)");

  private @Nullable CoreWork work;

  @Override
  public List<Integer> cores() {
    try {
      Matcher allowed = ALLOWED.matcher(Files.readString(STATUS));
      return allowed.find() ? parse(allowed.group(1)) : List.of();
    } catch (IOException _) {
      return List.of(); // not Linux
    }
  }

  /** Reads a list of cores as the kernel writes it: {@code 0-3,8}. */
  static List<Integer> parse(String list) {
    List<Integer> cores = new ArrayList<>();
    for (String part : list.split(",", -1)) {
      String[] ends = part.split("-", 2);
      int last = Integer.parseInt(ends[ends.length - 1]);
      for (int core = Integer.parseInt(ends[0]); core <= last; core++) {
        cores.add(core);
      }
    }
    return List.copyOf(cores);
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
  public double stepNanos() {
    if (work == null) {
      work = new CoreWork();
    }
    return work.stepNanos();
  }
}
