package io.catalogbench.harness.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which cores the measured server, the generator and the services (with the harness itself) have.
 *
 * @param pinned false when processes run wherever the system puts them
 */
record Affinity(
    boolean pinned,
    List<Integer> server,
    List<Integer> generator,
    List<Integer> services,
    String description) {

  Affinity {
    server = List.copyOf(server);
    generator = List.copyOf(generator);
    services = List.copyOf(services);
  }

  /**
   * Shares out the {@code available} cores: from four on disjoint sets for all three, on two or
   * three the server alone on one.
   *
   * @param taskset whether the system can bind a process to cores
   */
  static Affinity of(List<Integer> available, boolean taskset) {
    int cores = available.size();
    if (!taskset || cores < 2) {
      return new Affinity(
          false,
          available,
          available,
          available,
          cores < 2
              ? "not pinned: there is one core, everything shares it"
              : "not pinned: there is no taskset, everything shares %d cores".formatted(cores));
    }
    if (cores < 4) {
      List<Integer> rest = available.subList(1, cores);
      return new Affinity(
          true,
          available.subList(0, 1),
          rest,
          rest,
          "server alone on core %s; generator, PostgreSQL, Redis and harness share core %s"
              .formatted(listed(available.subList(0, 1)), listed(rest)));
    }
    int half = cores / 2;
    int threeQuarters = half + (cores - half + 1) / 2;
    List<Integer> server = available.subList(0, half);
    List<Integer> generator = available.subList(half, threeQuarters);
    List<Integer> services = available.subList(threeQuarters, cores);
    return new Affinity(
        true,
        server,
        generator,
        services,
        "server on cores %s, generator on %s, PostgreSQL, Redis and harness on %s"
            .formatted(listed(server), listed(generator), listed(services)));
  }

  /** What stands before a command so that it runs on {@code cores}. */
  List<String> prefix(List<Integer> cores) {
    return pinned ? List.of("taskset", "-c", listed(cores)) : List.of();
  }

  /** Every core there is. */
  List<Integer> all() {
    return Stream.of(server, generator, services)
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Where the server starts and warms up: also on the generator's cores, so that its compiler need
   * not fight its request threads for the one core that is measured.
   */
  List<Integer> start() {
    return Stream.concat(server.stream(), generator.stream()).distinct().sorted().toList();
  }

  /** How many cores the server's JVM is told to count on. */
  int serverProcessors() {
    return pinned ? server.size() : Math.max(1, server.size() / 2);
  }

  /** Reads a list of cores as the kernel writes it: {@code 0-3,8}. */
  static List<Integer> parse(String list) {
    List<Integer> cores = new ArrayList<>();
    for (String part : list.strip().split(",", -1)) {
      String[] ends = part.split("-", 2);
      int first = Integer.parseInt(ends[0]);
      int last = Integer.parseInt(ends[ends.length - 1]);
      for (int core = first; core <= last; core++) {
        cores.add(core);
      }
    }
    return List.copyOf(cores);
  }

  private static String listed(List<Integer> cores) {
    return cores.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
