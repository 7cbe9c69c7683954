package io.catalogbench.bench.serialization.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.bench.launcher.Robustness;
import io.catalogbench.bench.serialization.codec.CodecType;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExaminationTest {

  private static Robustness matrix = new Robustness(List.of());

  @BeforeAll
  static void examine() {
    matrix = Examination.robustness();
  }

  @Test
  void coordinatesSurviveWhereDoublesAreExact() {
    assertThat(codecs("coordinates", found -> found.kind() == Robustness.Kind.CHANGED))
        .containsExactly(CodecType.DSL_JSON_LOSSY.id(), CodecType.AVAJE_JSONB.id());
  }

  @Test
  void theLossyParserCannotReadSomeDoublesAtAll() {
    assertThat(codecs("double-2e15", found -> found.kind() == Robustness.Kind.BROKEN))
        .containsExactly(CodecType.DSL_JSON_LOSSY.id());
  }

  @Test
  void aDecimalInAMapKeepsItsScaleWhereALibraryCanBeToldTo() {
    assertThat(codecs("decimal-in-map", found -> found.kind() == Robustness.Kind.CHANGED))
        .containsExactly(CodecType.AVAJE_JSONB.id(), CodecType.MICRONAUT.id());
    assertThat(codecs("decimal-in-map", found -> found.kind() == Robustness.Kind.EXACT))
        .contains(CodecType.JACKSON2.id(), CodecType.JACKSON3.id(), CodecType.DSL_JSON.id());
  }

  @Test
  void nobodyTakesATruncatedDocument() {
    assertThat(codecs("truncated", found -> found.kind() != Robustness.Kind.REFUSED)).isEmpty();
  }

  @Test
  void deepNestingExhaustsTheStackOfThoseWithoutALimit() {
    assertThat(codecs("depth-100000", found -> found.detail().equals("StackOverflowError")))
        .contains(CodecType.DSL_JSON.id())
        .doesNotContain(CodecType.JACKSON2.id(), CodecType.JACKSON3.id());
  }

  @Test
  void theContractsMapperRefusesWhatTheContractRefuses() {
    for (String probe :
        List.of("duplicate-key", "unknown-key", "wrong-type", "trailing", "too-large-for-long")) {
      assertThat(codecs(probe, found -> found.kind() == Robustness.Kind.REFUSED))
          .as(probe)
          .contains(CodecType.SPRING.id());
    }
  }

  private static List<String> codecs(String probe, Predicate<Robustness.Behaviour> wanted) {
    return matrix.behaviours().stream()
        .filter(behaviour -> behaviour.probe().equals(probe))
        .filter(wanted)
        .map(Robustness.Behaviour::codec)
        .toList();
  }
}
