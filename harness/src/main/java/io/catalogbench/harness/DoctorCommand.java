package io.catalogbench.harness;

import io.catalogbench.harness.run.Examination;
import io.catalogbench.harness.run.Finding;
import io.catalogbench.harness.run.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code bench doctor}: is this machine fit to measure. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Tells whether this machine is fit to measure, and how to mend it where not.",
    footer = {"", "Example:", "  bench doctor"})
final class DoctorCommand implements Callable<Integer> {

  @Override
  public Integer call() throws InterruptedException {
    Path root = Workplace.project().root();
    List<Finding> findings = Examination.of(root);
    Progress out = Workplace.progress();
    findings.forEach(finding -> out.say(finding.toString()));
    out.say(conclusion(findings));
    return count(findings, Finding.Grade.UNFIT) == 0 ? Main.FINE : Main.NOT_MEASURED;
  }

  /** What the findings come to. */
  static String conclusion(List<Finding> findings) {
    if (count(findings, Finding.Grade.UNFIT) > 0) {
      return "not fit to measure";
    }
    long doubts = count(findings, Finding.Grade.DOUBTFUL);
    return doubts == 0
        ? "fit to measure"
        : "fit to measure, with %d %s, marked ?"
            .formatted(doubts, doubts == 1 ? "doubt" : "doubts");
  }

  private static long count(List<Finding> findings, Finding.Grade grade) {
    return findings.stream().filter(finding -> finding.grade() == grade).count();
  }
}
