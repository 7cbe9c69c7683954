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
    boolean fit = findings.stream().noneMatch(finding -> finding.grade() == Finding.Grade.UNFIT);
    out.say(fit ? "fit to measure" : "not fit to measure");
    return fit ? Main.FINE : Main.NOT_MEASURED;
  }
}
