package io.catalogbench.harness.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the processes had used up at one moment.
 *
 * @param nanos the moment, by this JVM's clock
 * @param serverCpuNanos of the server, when it is a living process of ours
 * @param generatorCpuNanos of the generator, when it lives
 * @param compilerCpuNanos of the threads that compile in the server, part of the server's
 * @param cores of the machine, where the system tells
 */
record Sample(
    long nanos,
    OptionalLong serverCpuNanos,
    OptionalLong generatorCpuNanos,
    OptionalLong compilerCpuNanos,
    Optional<CoreTimes> cores,
    Optional<JvmCounters> jvm,
    Optional<Memory> memory) {

  /**
   * Looks at the processes; what changes fastest first, what costs the server something last.
   *
   * @param server the process of the server, when it is ours
   */
  static Sample take(
      Optional<ProcessHandle> server, ProcessHandle generator, Optional<JvmProbe> probe) {
    long nanos = System.nanoTime();
    OptionalLong serverCpu = server.map(CpuClock::nanos).orElseGet(OptionalLong::empty);
    OptionalLong generatorCpu = CpuClock.nanos(generator);
    OptionalLong compilerCpu = server.map(CompilerClock::nanos).orElseGet(OptionalLong::empty);
    Optional<CoreTimes> cores = coreTimes();
    Optional<Memory> memory = server.flatMap(Memory::of);
    return new Sample(
        nanos,
        serverCpu,
        generatorCpu,
        compilerCpu,
        cores,
        probe.flatMap(JvmProbe::readIfAlive),
        memory);
  }

  /** What the cores did so far, where the system tells. */
  static Optional<CoreTimes> coreTimes() {
    try {
      return Optional.of(CoreTimes.parse(Files.readAllLines(Path.of("/proc/stat"))));
    } catch (IOException _) {
      return Optional.empty(); // no Linux
    }
  }
}
