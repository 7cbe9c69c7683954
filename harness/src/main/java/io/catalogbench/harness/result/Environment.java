package io.catalogbench.harness.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine and its state: what a number must be read with.
 *
 * @param cores how many the operating system offers
 * @param memoryBytes how much memory it has
 * @param governor how the clock rate is chosen, where the system tells
 * @param pinning which cores the server, the generator and the services had, in a sentence
 * @param busyness load and stolen time, before the run first, after it last
 */
public record Environment(
    int cores,
    String cpuModel,
    long memoryBytes,
    String kernel,
    String os,
    String jdk,
    Optional<String> governor,
    String pinning,
    Optional<Git> git,
    List<Busyness> busyness) {

  public Environment {
    if (cores < 1) {
      throw new IllegalArgumentException("cores must be at least 1: " + cores);
    }
    busyness = List.copyOf(busyness);
  }

  /** This environment with one more look at how busy the machine was. */
  public Environment with(Busyness seen) {
    return new Environment(
        cores,
        cpuModel,
        memoryBytes,
        kernel,
        os,
        jdk,
        governor,
        pinning,
        git,
        Stream.concat(busyness.stream(), Stream.of(seen)).toList());
  }
}
