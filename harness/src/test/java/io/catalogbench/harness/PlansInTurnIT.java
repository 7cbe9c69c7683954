package io.catalogbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several plans in one call, ended in the first of them. */
final class PlansInTurnIT {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private static final String PLAN =
      """
      name: %s
      description: static bytes
      targets: [floor]
      disturbance-percent: 100
      warm-up: {duration: 500ms, bursts: 1}
      closed: {connections: 4, settle: 100ms, measure: %s}
      scenarios: [{name: simple}]
      """;

  @Test
  void severalPlansGoOnWhereTheyWereEnded(@TempDir Path work)
      throws IOException, InterruptedException {
    for (Map.Entry<String, String> plan : Map.of("first", "60s", "second", "500ms").entrySet()) {
      Files.writeString(
          work.resolve(plan.getKey() + ".yaml"), PLAN.formatted(plan.getKey(), plan.getValue()));
    }
    Path both = work.resolve("both.yaml");
    Files.writeString(both, "name: both\ndescription: d\nplans: [first.yaml, second.yaml]\n");
    Path out = work.resolve("out");
    String first;

    try (HarnessProcess harness =
        HarnessProcess.start(work, "run", both.toString(), "--out", out.toString())) {
      harness.await(out.resolve("first/logs"), LIMIT);
      harness.terminate();
      assertThat(harness.exitCode(LIMIT)).isNotZero();
      first = harness.output();
      assertThat(first)
          .contains("go on with: bench run " + both + " --resume " + out.resolve("first"));
    }
    assertThat(out.resolve("second")).as("not begun any more").doesNotExist();

    // The same window, but short: what it takes is not what is tested.
    Files.writeString(work.resolve("first.yaml"), PLAN.formatted("first", "500ms"));
    try (HarnessProcess harness =
        HarnessProcess.start(
            work, "run", both.toString(), "--resume", out.resolve("first").toString())) {
      assertThat(harness.exitCode(LIMIT)).as(harness.output()).isZero();
      assertThat(harness.output()).contains("plan 2 of 2").contains("Of 35 claims: ");
      assertThat(places(harness.output()))
          .as("on the same cores as a plan that is called alone")
          .hasSize(2)
          .allMatch(places(first)::contains);
    }
    for (String plan : new String[] {"first", "second"}) {
      Run run = new RunDirectory(out.resolve(plan)).run();
      assertThat(run.status()).isEqualTo(RunStatus.COMPLETE);
      assertThat(run.command()).contains(plan + ".yaml").doesNotContain("both");
    }
  }

  /** How the harness says who has which cores, as often as it says so. */
  private static List<String> places(String output) {
    return output
        .lines()
        .filter(line -> line.contains("; about "))
        .map(line -> line.substring(0, line.indexOf("; about ")))
        .toList();
  }
}
