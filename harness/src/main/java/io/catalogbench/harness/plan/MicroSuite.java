package io.catalogbench.harness.plan;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A suite of micro benchmarks: a module of its own, started as a process. */
public enum MicroSuite {
  SERIALIZATION("robustness"),
  CACHE("keys", "lives");

  /** What every suite can be asked for: how much, how long. */
  public static final List<String> PLANS = List.of("smoke", "quick", "claims", "standard", "full");

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> tables;

  MicroSuite(String... tables) {
    this.tables = List.of(tables);
  }

  /** What it tells without measuring anything, when named in the place of a plan. */
  public List<String> tables() {
    return tables;
  }

  /** The suite that has a table of that name, if there is one. */
  static Optional<MicroSuite> telling(String table) {
    return Arrays.stream(values()).filter(suite -> suite.tables.contains(table)).findFirst();
  }

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
