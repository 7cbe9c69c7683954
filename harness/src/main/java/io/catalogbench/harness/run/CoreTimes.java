package io.catalogbench.harness.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What the cores did since the system started, in ticks, as {@code /proc/stat} tells it.
 *
 * @param byCore times of each core
 */
record CoreTimes(Map<Integer, Times> byCore) {

  /**
   * Ticks of one core.
   *
   * @param programs busy with what programs asked for
   * @param interrupts busy with interrupts, which belong to no program
   */
  record Times(long programs, long interrupts, long idle, long stolen) {
    long busy() {
      return programs + interrupts;
    }

    long total() {
      return busy() + idle + stolen;
    }
  }

  CoreTimes {
    byCore = Map.copyOf(byCore);
  }

  /** Reads the lines {@code cpuN user nice system idle iowait irq softirq steal …}. */
  static CoreTimes parse(List<String> lines) {
    Map<Integer, Times> byCore = new HashMap<>();
    for (String line : lines) {
      if (line.matches("cpu\\d+ .*")) {
        String[] fields = line.split(" +", -1);
        long[] ticks = new long[8];
        for (int i = 0; i < ticks.length && i + 1 < fields.length; i++) {
          ticks[i] = Long.parseLong(fields[i + 1]);
        }
        byCore.put(
            Integer.parseInt(fields[0].substring(3)),
            new Times(
                ticks[0] + ticks[1] + ticks[2],
                ticks[5] + ticks[6],
                ticks[3] + ticks[4],
                ticks[7]));
      }
    }
    return new CoreTimes(byCore);
  }

  /** Share of the time since {@code earlier} in which {@code cores} were busy, if any passed. */
  Optional<Double> busyRatio(CoreTimes earlier, List<Integer> cores) {
    return ratio(earlier, cores, Times::busy);
  }

  /** Share of that time in which programs ran on {@code cores}, if any passed. */
  Optional<Double> programsRatio(CoreTimes earlier, List<Integer> cores) {
    return ratio(earlier, cores, Times::programs);
  }

  /** Share of that time in which other guests of the host had {@code cores}, if any passed. */
  Optional<Double> stolenRatio(CoreTimes earlier, List<Integer> cores) {
    return ratio(earlier, cores, Times::stolen);
  }

  private Optional<Double> ratio(
      CoreTimes earlier, List<Integer> cores, ToLongFunction<Times> part) {
    long ticks = 0;
    long total = 0;
    for (int core : cores) {
      Times now = byCore.get(core);
      Times then = earlier.byCore.get(core);
      if (now != null && then != null) {
        ticks += part.applyAsLong(now) - part.applyAsLong(then);
        total += now.total() - then.total();
      }
    }
    return total <= 0 ? Optional.empty() : Optional.of((double) ticks / total);
  }

  /** Share of the time since {@code earlier} that other guests of the host took, if any passed. */
  Optional<Double> stolenRatio(CoreTimes earlier) {
    return stolenRatio(earlier, List.copyOf(byCore.keySet()));
  }
}
