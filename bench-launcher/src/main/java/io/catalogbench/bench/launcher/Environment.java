package io.catalogbench.bench.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a suite ran.
 *
 * @param loadAverage processes that wanted to run in the last minute, where the system tells
 */
public record Environment(
    String java, String os, String arch, int processors, String cpu, Optional<Double> loadAverage) {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  /** This machine, now. */
  public static Environment here() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return new Environment(
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        cpuModel(),
        load < 0 ? Optional.empty() : Optional.of(load));
  }

  private static String cpuModel() {
    try {
      return Files.isReadable(CPU_INFO)
          ? Files.readAllLines(CPU_INFO).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse("unknown")
          : "unknown";
    } catch (IOException e) {
      return "unknown: " + e.getMessage();
    }
  }
}
