package io.catalogbench.load.crosscheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares counts by request name. */
public final class CrossCheck {

  private CrossCheck() {}

  /** The log of the newest run in a folder of Gatling's results. */
  public static Path newestLog(Path folder) throws IOException {
    try (Stream<Path> runs = Files.list(folder)) {
      return runs.map(run -> run.resolve("simulation.log"))
          .filter(Files::exists)
          .max(Comparator.naturalOrder())
          .orElseThrow(() -> new IOException("no simulation.log below " + folder));
    }
  }

  /** What the two disagree about, one sentence each. */
  public static List<String> disagreements(Map<String, Counts> ours, Map<String, Counts> gatlings) {
    TreeSet<String> names = new TreeSet<>(ours.keySet());
    names.addAll(gatlings.keySet());
    List<String> disagreements = new ArrayList<>();
    for (String name : names) {
      Counts our = ours.getOrDefault(name, Counts.NONE);
      Counts gatling = gatlings.getOrDefault(name, Counts.NONE);
      if (!our.equals(gatling)) {
        disagreements.add("%s: we counted %s requests, Gatling %s".formatted(name, our, gatling));
      }
    }
    return disagreements;
  }
}
