package io.catalogbench.bench.serialization;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.bench.serialization.codec.CodecType;
import io.catalogbench.bench.serialization.payload.Payload;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

  @Test
  void everyCodecAndPayloadThatThePlanLacksIsRefusedWithThePlansThatHaveIt() {
    assertThatThrownBy(
            () ->
                new Selection(
                        List.of(CodecType.DSL_JSON, CodecType.AVAJE_JSONB),
                        List.of(Payload.NUMERIC, Payload.SPARSE))
                    .requireIn(SerializationPlan.QUICK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            plan quick does not measure codec avaje-jsonb; plans that do: standard, full
            plan quick does not measure payload numeric; plans that do: standard, full
            plan quick does not measure payload sparse; plans that do: full\
            """);
  }

  @Test
  void whatThePlanHasButNotTogetherIsRefused() {
    assertThatThrownBy(
            () ->
                new Selection(List.of(CodecType.SPRING), List.of(Payload.SMALL_10000))
                    .requireIn(SerializationPlan.STANDARD))
        .hasMessage(
            "plan standard does not measure codec spring with payload small-10000;"
                + " plans that do: full");
    assertThatThrownBy(
            () ->
                new Selection(
                        List.of(CodecType.MAP_FIRST), List.of(Payload.SMALL_1, Payload.NUMERIC))
                    .requireIn(SerializationPlan.FULL))
        .hasMessage(
            "plan full does not measure codec map-first with payload numeric; no plan does");
  }

  @Test
  void whatThePlanHasIsTaken() {
    assertThatCode(
            () -> {
              Selection.ALL.requireIn(SerializationPlan.SMOKE);
              new Selection(List.of(CodecType.SPRING), List.of())
                  .requireIn(SerializationPlan.STANDARD);
              new Selection(List.of(CodecType.JACKSON2), List.of(Payload.KEYS_FIXED))
                  .requireIn(SerializationPlan.FULL);
            })
        .doesNotThrowAnyException();
  }
}
