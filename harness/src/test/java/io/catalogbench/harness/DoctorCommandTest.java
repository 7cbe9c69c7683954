package io.catalogbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.run.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DoctorCommandTest {

  private static final Finding GOOD = finding(Finding.Grade.GOOD);
  private static final Finding DOUBTFUL = finding(Finding.Grade.DOUBTFUL);
  private static final Finding UNFIT = finding(Finding.Grade.UNFIT);

  @Test
  void doubtsAreCountedInTheConclusion() {
    assertThat(DoctorCommand.conclusion(List.of(GOOD))).isEqualTo("fit to measure");
    assertThat(DoctorCommand.conclusion(List.of(GOOD, DOUBTFUL)))
        .isEqualTo("fit to measure, with 1 doubt, marked ?");
    assertThat(DoctorCommand.conclusion(List.of(DOUBTFUL, DOUBTFUL)))
        .isEqualTo("fit to measure, with 2 doubts, marked ?");
    assertThat(DoctorCommand.conclusion(List.of(DOUBTFUL, UNFIT))).isEqualTo("not fit to measure");
  }

  private static Finding finding(Finding.Grade grade) {
    return new Finding(grade, "load", "0.1", Optional.empty());
  }
}
