package io.catalogbench.harness.plan;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A suite of micro benchmarks: a module of its own, started as a process. */
public enum MicroSuite {
  SERIALIZATION,
  CACHE;

  /** What every suite can be asked for: how much, how long. */
  public static final List<String> PLANS = List.of("smoke", "quick", "claims", "standard", "full");

  /** The name on the command line and of its files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Names of all suites. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(MicroSuite::label).toList();
  }

  /** The suite of a name, if there is one. */
  public static Optional<MicroSuite> named(String name) {
    return Arrays.stream(values()).filter(suite -> suite.label().equals(name)).findFirst();
  }

  /** What starts it, below the root of the repository. */
  public Path jar(Path root) {
    String module = "bench-" + label();
    return root.resolve(module).resolve("target").resolve(module + ".jar");
  }
}
