package io.catalogbench.bench.launcher;

import picocli.CommandLine;

/** Runs the command line of a suite. */
public final class SuiteProgram {

  private SuiteProgram() {}

  /**
   * The exit code: 0 measured, 2 not.
   *
   * @param command with picocli's annotations
   */
  public static int run(Object command, String... args) {
    return new CommandLine(command)
        .setParameterExceptionHandler(
            (fault, given) -> {
              CommandLine line = fault.getCommandLine();
              line.getErr().println(line.getColorScheme().errorText(fault.getMessage()));
              CommandLine.UnmatchedArgumentException.printSuggestions(fault, line.getErr());
              line.getErr().println("See --help.");
              return Session.NOT_MEASURED;
            })
        .setExecutionExceptionHandler(
            (thrown, line, parsed) -> {
              line.getErr().println(line.getColorScheme().errorText(thrown.toString()));
              return Session.NOT_MEASURED;
            })
        .execute(args);
  }
}
