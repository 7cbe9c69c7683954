package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Account;
import io.catalogbench.harness.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU time of a request told by its parts, as it is shown.
 *
 * @param share the sum of the parts, of the whole
 */
record AccountLine(
    String scenario,
    String formula,
    String target,
    String parts,
    Ranged sum,
    Ranged measured,
    String share,
    Ranged rest,
    String restMeans) {

  static List<AccountLine> of(Report report) {
    return Account.of(report.run(), report.json()).stream().map(AccountLine::of).toList();
  }

  private static AccountLine of(Account account) {
    List<String> parts = new ArrayList<>();
    for (Account.Part part : account.parts()) {
      parts.add("%s %s".formatted(part.name(), micros(part.micros().center())));
    }
    boolean jsonIsKnown =
        account.parts().stream().anyMatch(part -> part.name().equals(Account.JSON));
    return new AccountLine(
        account.breakdown().whole(),
        account.breakdown().formula() + (jsonIsKnown ? " + JSON" : ""),
        account.target(),
        String.join(", ", parts),
        estimate(account.sum()),
        estimate(account.measured()),
        Figures.percent(account.explainedShare()),
        estimate(account.rest()),
        account.breakdown().restMeans()
            + (account.breakdown().writesUsers() && !jsonIsKnown ? ", and its JSON" : ""));
  }

  /** A table; empty for a run that has no scenarios to tell one by another. */
  static String markdown(List<AccountLine> lines) {
    return MarkdownTable.of(
        "lllrrrl",
        List.of(
            "scenario",
            "target",
            "parts of CPU per request",
            "sum",
            "measured",
            "rest",
            "what the rest is"),
        lines.stream()
            .map(
                line ->
                    MarkdownTable.cells(
                        Stream.of(
                            line.scenario,
                            line.target,
                            line.parts,
                            line.sum.toString(),
                            line.measured.toString(),
                            line.rest.toString(),
                            line.restMeans)))
            .toList());
  }

  /** A figure in microseconds with its interval. */
  static Ranged estimate(Estimate micros) {
    return new Ranged(
        micros(micros.center()),
        micros
            .interval()
            .filter(found -> found.low() < found.high())
            .map(found -> "%s to %s".formatted(micros(found.low()), micros(found.high())))
            .orElse(""));
  }

  static String micros(double micros) {
    return Figures.nanos(micros * 1e3);
  }
}
