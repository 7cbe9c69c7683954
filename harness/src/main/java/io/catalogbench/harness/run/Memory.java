package io.catalogbench.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Resident memory of a process.
 *
 * @param residentBytes now
 * @param peakBytes the most it ever was
 */
record Memory(long residentBytes, long peakBytes) {

  /** Memory of a living process, where the system tells. */
  static Optional<Memory> of(ProcessHandle process) {
    try {
      return parse(Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")));
    } catch (IOException _) {
      return Optional.empty(); // no such process any more, or no Linux
    }
  }

  /** Reads {@code VmRSS} and {@code VmHWM} of {@code /proc/PID/status}. */
  static Optional<Memory> parse(List<String> status) {
    Optional<Long> resident = kilobytes(status, "VmRSS:");
    Optional<Long> peak = kilobytes(status, "VmHWM:");
    return resident.flatMap(now -> peak.map(most -> new Memory(now * 1024, most * 1024)));
  }

  private static Optional<Long> kilobytes(List<String> status, String key) {
    return status.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }
}
