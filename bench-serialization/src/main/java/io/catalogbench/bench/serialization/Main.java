package io.catalogbench.bench.serialization;

import picocli.CommandLine;

/** Entry point. */
public final class Main {

  private static final int NOT_MEASURED = 2;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** The exit code: 0 measured, 2 not. */
  static int run(String... args) {
    return new CommandLine(new SerializationCommand())
        .setParameterExceptionHandler(
            (fault, given) -> {
              CommandLine command = fault.getCommandLine();
              command.getErr().println(command.getColorScheme().errorText(fault.getMessage()));
              CommandLine.UnmatchedArgumentException.printSuggestions(fault, command.getErr());
              command.getErr().println("See --help.");
              return NOT_MEASURED;
            })
        .setExecutionExceptionHandler(
            (thrown, command, parsed) -> {
              command.getErr().println(command.getColorScheme().errorText(thrown.toString()));
              return NOT_MEASURED;
            })
        .execute(args);
  }
}
