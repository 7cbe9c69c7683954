package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.catalogbench.harness.result.Comparison;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void aCandidateWithTwoBaselinesIsToldOfEach() {
    Run run =
        Run.begun("id", "test", "./bench jmh", 1, 5, Instant.EPOCH, Optional.empty(), List.of())
            .withComparisons(
                List.of(
                    comparison("compress", "deflate", 0.1),
                    comparison("copy", "none", 40),
                    comparison("expand", "deflate", 0.3)));
    assertThat(Tally.of(run, Metric.TIME_NS_PER_OP))
        .extracting(
            Tally::candidate,
            Tally::baseline,
            Tally::total,
            tally -> tally.ratios().orElseThrow().max())
        .containsExactly(tuple("lz4", "deflate", 2, 0.3), tuple("lz4", "none", 1, 40.0));
  }

  private static Comparison comparison(String scenario, String baseline, double ratio) {
    return new Comparison(
        scenario,
        Optional.empty(),
        Metric.TIME_NS_PER_OP,
        baseline,
        "lz4",
        Optional.of(ratio),
        Optional.empty(),
        Optional.empty(),
        Judge.CONFIDENCE,
        0.03,
        5,
        Optional.empty(),
        Optional.empty(),
        Verdict.INCONCLUSIVE,
        List.of());
  }
}
