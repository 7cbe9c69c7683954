package io.catalogbench.bench.cache;

import io.catalogbench.bench.cache.benchmark.Arguments;
import io.catalogbench.bench.cache.benchmark.RedisMemory;
import io.catalogbench.bench.cache.key.SafetyMatrix;
import io.catalogbench.bench.cache.life.Lives;
import io.catalogbench.bench.launcher.Choices;
import io.catalogbench.bench.launcher.Robustness;
import io.catalogbench.bench.launcher.Session;
import io.catalogbench.bench.launcher.SuiteOptions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of this suite. */
@Command(
    name = "bench-cache",
    description = "Measures what caching costs: keys, stores, compression and fragments.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured; stores that this machine lacks are rows with their remedy",
      "2:not or partly measured: usage or environment"
    },
    footer = {
      "",
      "Examples:",
      "  java -jar bench-cache.jar quick",
      "  java -jar bench-cache.jar keys",
      "  java -jar bench-cache.jar lives"
    })
final class CacheCommand implements Callable<Integer> {

  private static final String KEYS = "keys";
  private static final String LIVES = "lives";

  @Parameters(
      arity = "1..2",
      paramLabel = "[cache] PLAN",
      hideParamSyntax = true,
      description =
          "smoke, quick (up to 3 min), claims (up to 10 min), standard (up to 30 min),"
              + " full (up to 1 h),"
              + " keys: the matrix of what keys confuse alone,"
              + " or lives: what lives of values, warming up and keys come to, simulated, alone.")
  List<String> words = List.of();

  @Mixin SuiteOptions options = new SuiteOptions(CacheSuite.NAME);

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  CommandSpec spec;

  @Override
  public Integer call() {
    PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      String word = options.plan(words, "smoke, quick, claims, standard, full, keys, lives");
      if (word.equals(LIVES)) {
        Lives lives = lives();
        lives.write(options.out());
        console.print(lives.text());
        return Session.DONE;
      }
      console.printf("Checking what keys confuse...%n");
      Robustness matrix = SafetyMatrix.examine();
      if (word.equals(KEYS)) {
        matrix.write(options.out());
        console.print(matrix.text());
        return Session.DONE;
      }
      CachePlan plan = Choices.find("plan", word, List.of(CachePlan.values()), CachePlan::id);
      matrix.write(options.out());
      lives().write(options.out());
      return options.session(plan.plan(), console).run(CacheSuite.of(plan, RedisMemory::measured));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Lives lives() {
    return Lives.simulated(options.seed(), Arguments.FILTER.pool());
  }
}
