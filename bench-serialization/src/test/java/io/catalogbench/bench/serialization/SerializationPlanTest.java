package io.catalogbench.bench.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.bench.launcher.Cell;
import io.catalogbench.bench.launcher.Plan;
import io.catalogbench.bench.launcher.Subject;
import io.catalogbench.bench.launcher.Suite;
import io.catalogbench.bench.serialization.codec.CodecType;
import io.catalogbench.bench.serialization.codec.Direction;
import io.catalogbench.bench.serialization.payload.Payload;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SerializationPlanTest {

  private static final Suite STANDARD =
      SerializationSuite.of(SerializationPlan.STANDARD, Selection.ALL);
  private static final Duration START = Duration.ofMillis(1_050);

  @Test
  void quickTakesThreeMinutesAtMost() {
    Suite suite = SerializationSuite.of(SerializationPlan.QUICK, Selection.ALL);

    assertThat(expected(SerializationPlan.QUICK.plan(), suite)).isLessThan(Duration.ofMinutes(3));
    assertThat(SerializationPlan.QUICK.plan().budget()).isLessThan(Duration.ofSeconds(175));
  }

  @Test
  void standardTakesHalfAnHourAtMost() {
    assertThat(expected(SerializationPlan.STANDARD.plan(), STANDARD))
        .isLessThan(Duration.ofMinutes(32));
    assertThat(SerializationPlan.STANDARD.plan().budget()).isLessThan(Duration.ofMinutes(30));
  }

  @Test
  void claimsTakesAQuarterOfAnHourAtMost() {
    Suite suite = SerializationSuite.of(SerializationPlan.CLAIMS, Selection.ALL);

    assertThat(expected(SerializationPlan.CLAIMS.plan(), suite)).isLessThan(Duration.ofMinutes(11));
    assertThat(SerializationPlan.CLAIMS.plan().budget())
        .isLessThanOrEqualTo(Duration.ofMinutes(15));
  }

  @ParameterizedTest
  @EnumSource(names = {"CLAIMS", "STANDARD"})
  void whatTheDocumentsClaimIsMeasured(SerializationPlan plan) {
    assertThat(SerializationSuite.of(plan, Selection.ALL).cells())
        .extracting(cell -> cell.key().toString())
        .contains("write/bytes/small-10000 map-first", "write/bytes/small-10000 dsl-json")
        .contains("write/bytes/complex-1000 map-first", "write/bytes/complex-1000 dsl-json")
        .contains("write/bytes/complex-1000 jackson2")
        .contains("validate/items reflection", "validate/items compiled")
        .contains("authorize per-request", "authorize cached");
  }

  @Test
  void everyCellIsOfASubjectThatTellsItsVersion() {
    List<String> names = STANDARD.subjects().stream().map(Subject::name).toList();

    assertThat(names).doesNotHaveDuplicates();
    assertThat(STANDARD.cells()).allMatch(cell -> names.contains(cell.target()));
    assertThat(STANDARD.subjects())
        .filteredOn(subject -> subject.name().equals("dsl-json"))
        .singleElement()
        .satisfies(subject -> assertThat(subject.version()).startsWith("dsl-json-"));
  }

  @Test
  void everyCellHasItsBaselineAndItsFloor() {
    List<Cell.Key> keys = STANDARD.cells().stream().map(Cell::key).toList();

    for (Cell cell : STANDARD.cells()) {
      if (cell.baseline() != null) {
        assertThat(keys).contains(new Cell.Key(cell.scenario(), cell.baseline()));
      }
      if (cell.floor() != null) {
        assertThat(keys).contains(cell.floor());
      }
    }
  }

  @Test
  void fullHasEveryCodecThatGoesBothWaysOnEveryPayload() {
    for (CodecType codec : CodecType.values()) {
      for (Payload payload : Payload.values()) {
        if (codec.role() != CodecType.Role.SLOW_STACK) {
          for (Direction direction : Direction.values()) {
            assertThat(SerializationPlan.FULL.groups())
                .anyMatch(
                    group ->
                        group.direction() == direction
                            && group.payload() == payload
                            && group.codecs().contains(codec));
          }
        }
      }
    }
  }

  @Test
  void aSelectionKeepsTheBaseline() {
    Suite suite =
        SerializationSuite.of(
            SerializationPlan.FULL,
            new Selection(List.of(CodecType.AVAJE_JSONB), List.of(Payload.NUMERIC)));

    assertThat(suite.cells())
        .extracting(cell -> cell.key().toString())
        .contains(
            "write/bytes/numeric jackson2",
            "write/bytes/numeric avaje-jsonb",
            "read/bytes/numeric jackson2",
            "floor/numeric copy")
        .doesNotContain("read/bytes/numeric avaje-jsonb");
    assertThat(suite.refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.cell().key()).hasToString("read/bytes/numeric avaje-jsonb");
              assertThat(refusal.reason()).startsWith("reads [0].latitude: ");
            });
  }

  private static Duration expected(Plan plan, Suite suite) {
    Duration fork =
        START
            .plus(plan.warmup().multipliedBy(plan.warmups()))
            .plus(plan.iteration().multipliedBy(plan.iterations()));
    return fork.multipliedBy((long) plan.rounds() * suite.cells().size());
  }
}
