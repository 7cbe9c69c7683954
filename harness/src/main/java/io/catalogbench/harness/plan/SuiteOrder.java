package io.catalogbench.harness.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wanted of a suite of micro benchmarks.
 *
 * @param plan one of {@link MicroSuite#PLANS}, or of the suite's {@link MicroSuite#tables()}
 * @param seed shuffles the forks
 * @param budget time for all rounds; the plan's own when there is none
 * @param codecs only these; all of the plan when there is none
 * @param payloads only these; all of the plan when there is none
 */
public record SuiteOrder(
    MicroSuite suite,
    String plan,
    long seed,
    Optional<Duration> budget,
    List<String> codecs,
    List<String> payloads) {

  /** What stands before the suite's name where it names a run. */
  private static final String VERB = "jmh";

  public SuiteOrder {
    codecs = List.copyOf(codecs);
    payloads = List.copyOf(payloads);
  }

  /**
   * The order that the words after the verb give: suite and plan, either of which may be missing.
   *
   * @throws InputException when a word is neither, there is no time, or something is chosen for
   *     what has no choice
   */
  public static SuiteOrder of(
      List<String> words,
      long seed,
      Optional<Duration> budget,
      List<String> codecs,
      List<String> payloads) {
    if (budget.filter(time -> !time.isPositive()).isPresent()) {
      throw new InputException("--budget is at least 1 minute");
    }
    List<String> rest = new ArrayList<>(words);
    MicroSuite suite =
        rest.stream().findFirst().flatMap(MicroSuite::telling).orElse(MicroSuite.SERIALIZATION);
    if (!rest.isEmpty() && !isPlan(suite, rest.getFirst())) {
      String name = rest.removeFirst();
      suite = MicroSuite.named(name).orElseThrow(() -> unknown("suite", name));
    }
    String plan = rest.isEmpty() ? "quick" : rest.getFirst();
    if (!isPlan(suite, plan)) {
      throw unknown("plan", plan);
    }
    if (suite.tables().contains(plan)
        && !(codecs.isEmpty() && payloads.isEmpty() && budget.isEmpty())) {
      throw new InputException(
          "%s measures nothing: leave --codecs, --payloads and --budget out".formatted(plan));
    }
    if (suite != MicroSuite.SERIALIZATION && !(codecs.isEmpty() && payloads.isEmpty())) {
      throw new InputException(
          "--codecs and --payloads choose among what suite serialization measures; suite %s has none"
              .formatted(suite.label()));
    }
    return new SuiteOrder(suite, plan, seed, budget, codecs, payloads);
  }

  private static boolean isPlan(MicroSuite suite, String word) {
    return MicroSuite.PLANS.contains(word) || suite.tables().contains(word);
  }

  private static InputException unknown(String what, String word) {
    List<String> suites = MicroSuite.labels();
    List<String> known =
        Stream.of(
                suites.stream(),
                MicroSuite.PLANS.stream(),
                Arrays.stream(MicroSuite.values()).flatMap(suite -> suite.tables().stream()))
            .flatMap(words -> words)
            .filter(each -> !each.equals(word))
            .toList();
    return new InputException(
        "unknown %s '%s'%s; suites: %s; plans: %s; without measuring: %s"
            .formatted(
                what,
                word,
                Suggestion.nearest(word, known).map(", did you mean '%s'?"::formatted).orElse(""),
                String.join(", ", suites),
                String.join(", ", MicroSuite.PLANS),
                Arrays.stream(MicroSuite.values())
                    .flatMap(
                        suite -> suite.tables().stream().map(table -> suite.label() + " " + table))
                    .collect(Collectors.joining(", "))));
  }

  /** Whether anything is measured. */
  public boolean measures() {
    return MicroSuite.PLANS.contains(plan);
  }

  /** The name of the plan among all plans: {@code jmh-serialization-quick}. */
  public String name() {
    return String.join("-", VERB, suite.label(), plan);
  }
}
