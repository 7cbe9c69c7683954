package io.catalogbench.harness.run;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a process of the harness does not inherit from whoever started it: variables that change
 * what a server does, or how its JVM runs, without a word in the result. A target's file may set
 * them for its own process.
 */
final class InheritedEnvironment {

  private static final Set<String> NAMES =
      Set.of(
          "_JAVA_OPTIONS", "GLIBC_TUNABLES", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "LD_PRELOAD");

  private static final List<String> PREFIXES = List.of("CATALOG_", "MALLOC_");

  private InheritedEnvironment() {}

  /** The start of {@code command} in an environment without those variables. */
  static ProcessBuilder start(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    clear(builder.environment());
    return builder;
  }

  static void clear(Map<String, String> environment) {
    environment
        .keySet()
        .removeIf(name -> NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith));
  }
}
