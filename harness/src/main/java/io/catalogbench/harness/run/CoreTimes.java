package io.catalogbench.harness.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the cores did since the system started, in ticks, as {@code /proc/stat} tells it.
 *
 * @param byCore times of each core
 */
record CoreTimes(Map<Integer, Times> byCore) {

  /** Ticks of one core. */
  record Times(long busy, long idle, long stolen) {
    long total() {
      return busy + idle + stolen;
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
                ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6],
                ticks[3] + ticks[4],
                ticks[7]));
      }
    }
    return new CoreTimes(byCore);
  }

  /** Share of the time since {@code earlier} in which {@code cores} were busy, if any passed. */
  Optional<Double> busyRatio(CoreTimes earlier, List<Integer> cores) {
    long busy = 0;
    long total = 0;
    for (int core : cores) {
      Times now = byCore.get(core);
      Times then = earlier.byCore.get(core);
      if (now != null && then != null) {
        busy += now.busy - then.busy;
        total += now.total() - then.total();
      }
    }
    return total <= 0 ? Optional.empty() : Optional.of((double) busy / total);
  }

  /** Share of the time since {@code earlier} that other guests of the host took, if any passed. */
  Optional<Double> stolenRatio(CoreTimes earlier) {
    long stolen = 0;
    long total = 0;
    for (Map.Entry<Integer, Times> entry : byCore.entrySet()) {
      Times then = earlier.byCore.get(entry.getKey());
      if (then != null) {
        stolen += entry.getValue().stolen - then.stolen;
        total += entry.getValue().total() - then.total();
      }
    }
    return total <= 0 ? Optional.empty() : Optional.of((double) stolen / total);
  }
}
