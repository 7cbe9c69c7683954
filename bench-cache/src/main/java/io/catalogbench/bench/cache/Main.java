package io.catalogbench.bench.cache;

import io.catalogbench.bench.launcher.SuiteProgram;

/** Entry point. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** The exit code: 0 measured, 2 not. */
  static int run(String... args) {
    return SuiteProgram.run(new CacheCommand(), args);
  }
}
