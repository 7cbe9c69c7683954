package io.catalogbench.bench.serialization.codec;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.runtime.Settings;
import io.catalogbench.bench.serialization.payload.Payload;
import io.catalogbench.bench.serialization.payload.Shape;
import io.catalogbench.contract.simple.Greeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DslJsonCodecTest {

  @ParameterizedTest
  @EnumSource
  void runsCompiledCodeForEveryPayload(Payload payload) {
    assertThatCode(() -> CodecType.DSL_JSON.of(payload.shape())).doesNotThrowAnyException();
  }

  @Test
  void aTypeWithoutCompiledCodeStopsIt() {
    assertThatThrownBy(() -> CodecType.DSL_JSON.of(Shape.one(Greeting.class)))
        .isInstanceOf(NotCompiledException.class)
        .hasMessageContaining("Greeting but nothing: its annotation processor did not run");
  }

  @Test
  void aConverterMadeByReflectionStopsIt() {
    DslJson<Object> reflective = new DslJson<>(Settings.withRuntime());

    assertThatThrownBy(
            () ->
                DslJsonCodec.requireCompiled(
                    reflective.tryFindWriter(Greeting.class), Shape.one(Greeting.class)))
        .isInstanceOf(NotCompiledException.class)
        .hasMessageContaining("com.dslplatform.json.runtime");
  }
}
