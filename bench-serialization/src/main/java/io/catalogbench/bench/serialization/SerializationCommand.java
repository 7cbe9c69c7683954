package io.catalogbench.bench.serialization;

import io.catalogbench.bench.launcher.Choices;
import io.catalogbench.bench.launcher.Robustness;
import io.catalogbench.bench.launcher.Session;
import io.catalogbench.bench.launcher.Suite;
import io.catalogbench.bench.launcher.SuiteOptions;
import io.catalogbench.bench.serialization.codec.CodecType;
import io.catalogbench.bench.serialization.codec.NotCompiledException;
import io.catalogbench.bench.serialization.gate.Examination;
import io.catalogbench.bench.serialization.payload.Payload;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of this suite. */
@Command(
    name = "bench-serialization",
    description = "Measures what JSON costs, per codec and payload.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured; refused codecs are rows with their reason",
      "2:not or partly measured: usage, environment, or a codec that lost its compiled code"
    },
    footer = {
      "",
      "Examples:",
      "  java -jar bench-serialization.jar quick",
      "  java -jar bench-serialization.jar full --codecs jackson2,dsl-json --payloads numeric",
      "  java -jar bench-serialization.jar robustness"
    })
final class SerializationCommand implements Callable<Integer> {

  private static final String SUITE = "serialization";
  private static final String ROBUSTNESS = "robustness";

  @Parameters(
      arity = "1..2",
      paramLabel = "[serialization] PLAN",
      hideParamSyntax = true,
      description =
          "smoke, quick (up to 3 min), claims (up to 15 min), standard (up to 30 min),"
              + " full (up to 2 h),"
              + " or robustness: the matrix of difficult input alone.")
  List<String> words = List.of();

  @Option(
      names = "--codecs",
      paramLabel = "a,b",
      split = ",",
      hideParamSyntax = true,
      description = "Of the plan, only these codecs, and the baseline.")
  List<String> codecs = List.of();

  @Option(
      names = "--payloads",
      paramLabel = "x,y",
      split = ",",
      hideParamSyntax = true,
      description = "Of the plan, only these payloads.")
  List<String> payloads = List.of();

  @Mixin SuiteOptions options = new SuiteOptions(SUITE);

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  CommandSpec spec;

  @Override
  public Integer call() {
    PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      String word = options.plan(words, "smoke, quick, claims, standard, full, robustness");
      if (word.equals(ROBUSTNESS)) {
        if (!(codecs.isEmpty() && payloads.isEmpty())) {
          throw new IllegalArgumentException(
              "robustness tries every codec with input of its own: leave --codecs and --payloads"
                  + " out");
        }
        Robustness robustness = Examination.robustness();
        robustness.write(options.out());
        console.print(robustness.text());
        return Session.DONE;
      }
      SerializationPlan plan =
          Choices.find("plan", word, List.of(SerializationPlan.values()), SerializationPlan::id);
      Selection selection =
          new Selection(
              codecs.stream()
                  .map(id -> Choices.find("codec", id, List.of(CodecType.values()), CodecType::id))
                  .toList(),
              payloads.stream()
                  .map(id -> Choices.find("payload", id, List.of(Payload.values()), Payload::id))
                  .toList());
      selection.requireIn(plan);
      console.printf("Checking that every codec is exact...%n");
      Suite suite = SerializationSuite.of(plan, selection);
      if (plan.hasTheRest()) {
        Examination.robustness().write(options.out());
      }
      return options.session(plan.plan(), console).run(suite);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    } catch (NotCompiledException e) {
      console.printf("%s%nNothing was measured.%n", e.getMessage());
      return Session.NOT_MEASURED;
    }
  }
}
