package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.plan.Project;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExaminationTest {

  private static final Project PROJECT = new Project(Path.of(".."));

  @Test
  void theFirstRemedyForOpenFilesIsTheLast() {
    Finding few = Examination.openFiles(1_024);
    Finding more = Examination.openFiles(4_096);
    assertThat(few.grade()).isEqualTo(Finding.Grade.UNFIT);
    assertThat(more.grade()).isEqualTo(Finding.Grade.DOUBTFUL);
    assertThat(few.remedy()).isEqualTo(more.remedy());
    assertThat(few.remedy().orElseThrow())
        .contains("ulimit -n " + Examination.MANY_OPEN_FILES, "idle-connections");
    assertThat(Examination.openFiles(Examination.MANY_OPEN_FILES).grade())
        .isEqualTo(Finding.Grade.GOOD);
  }

  @Test
  void noPlanNeedsMoreOpenFilesThanTheRemedyGivesAndTheNamedOneNeedsThem() {
    List<String> single =
        PROJECT.plans().stream().filter(name -> PROJECT.series(name).isEmpty()).toList();
    assertThat(single)
        .allSatisfy(
            name ->
                assertThat(Examination.openFiles(PROJECT.plan(name)))
                    .isLessThanOrEqualTo(Examination.MANY_OPEN_FILES));
    assertThat(
            single.stream().max(Comparator.comparingInt(name -> PROJECT.plan(name).connections())))
        .hasValue("idle-connections");
  }
}
