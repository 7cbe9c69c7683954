package io.catalogbench.harness;

import io.catalogbench.harness.advice.RequestLogException;
import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.plan.Suggestion;
import io.catalogbench.harness.result.FormatException;
import io.catalogbench.harness.run.InequalityException;
import io.catalogbench.harness.run.Interruption;
import io.catalogbench.harness.run.MeasuringException;
import io.catalogbench.infra.InfrastructureException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line {@code ./bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    version = "catalog-bench 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "VERB",
    description = "Compares two equivalent catalog servers, and says how sure the answers are.",
    footer = {
      "",
      "Exit codes: 0 done and fine, 1 a regression or a failed equivalence, 2 not measured.",
      "bench VERB --help tells more."
    },
    subcommands = {
      RunCommand.class,
      VerifyCommand.class,
      JmhCommand.class,
      CacheCommand.class,
      ReportCommand.class,
      ClaimsCommand.class,
      ServeCommand.class,
      DoctorCommand.class
    })
public final class Main {

  /** Done, and nothing is wrong with what was found. */
  static final int FINE = 0;

  /** A regression, or servers that do not answer alike. */
  static final int WRONG = 1;

  /** Not measured: usage, environment, or a run that is not valid. */
  static final int NOT_MEASURED = 2;

  private Main() {}

  /** Runs one verb and ends the process with its exit code. */
  public static void main(String... args) {
    Interruption interruption = Interruption.ofCurrentThread();
    int exitCode = commandLine().execute(args);
    if (!interruption.requested()) {
      interruption.finish();
      System.exit(exitCode);
    }
  }

  /** The verbs, with one place for what can go wrong in all of them. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setAbbreviatedOptionsAllowed(false)
        .setUsageHelpAutoWidth(true)
        .setExecutionStrategy(Main::refusedOrRun)
        .setParameterExceptionHandler(Main::usageFault)
        .setExecutionExceptionHandler(Main::fault);
  }

  /** Whoever asks for help about what there is not is not helped by what there is. */
  private static int refusedOrRun(ParseResult parsed) {
    for (ParseResult at = parsed; at != null; at = at.subcommand()) {
      if (!at.unmatched().isEmpty()) {
        throw new UnmatchedArgumentException(at.commandSpec().commandLine(), at.unmatched());
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int usageFault(ParameterException fault, String[] args) {
    CommandLine line = fault.getCommandLine();
    PrintWriter err = line.getErr();
    CommandSpec spec = line.getCommandSpec();
    if (fault instanceof UnmatchedArgumentException unmatched) {
      unmatched.getUnmatched().forEach(argument -> err.println(unknown(argument, spec)));
    } else {
      err.println(fault.getMessage());
    }
    err.println("see " + spec.qualifiedName() + " --help");
    return NOT_MEASURED;
  }

  private static String unknown(String argument, CommandSpec spec) {
    if (argument.startsWith("-")) {
      return Suggestion.unknown("option", argument, spec.optionsMap().keySet());
    }
    return spec.subcommands().isEmpty()
        ? "one argument too many: '%s'".formatted(argument)
        : Suggestion.unknown("verb", argument, spec.subcommands().keySet());
  }

  private static int fault(Exception fault, CommandLine line, ParseResult parsed) throws Exception {
    PrintWriter err = line.getErr();
    return switch (fault) {
      case InequalityException unequal -> {
        err.println(unequal.getMessage());
        yield WRONG;
      }
      case InterruptedException _ -> {
        err.println("interrupted");
        Thread.currentThread().interrupt(); // for those who would go on with something else
        yield NOT_MEASURED;
      }
      case InputException known -> told(err, known);
      case RequestLogException known -> told(err, known);
      case MeasuringException known -> told(err, known);
      case InfrastructureException known -> told(err, known);
      case FormatException known -> told(err, known);
      case UncheckedIOException known -> told(err, known);
      case Exception unknown -> {
        unknown.printStackTrace(err);
        yield NOT_MEASURED;
      }
    };
  }

  private static int told(PrintWriter err, Exception fault) {
    err.println(fault.getMessage());
    return NOT_MEASURED;
  }
}
