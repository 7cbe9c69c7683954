package io.catalogbench.bench.serialization.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.runtime.Settings;
import io.catalogbench.bench.serialization.payload.Payload;
import io.catalogbench.bench.serialization.payload.Shape;
import io.catalogbench.contract.simple.Greeting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-01T00:00:00Z",
        "2024-02-29T23:59:59.100Z",
        "2024-01-01T00:00:00.123456789Z",
        "1969-12-31T23:59:59.999Z",
        "0001-01-01T00:00:00Z"
      })
  void anInstantIsReadAsItWasWritten(String text) throws IOException {
    byte[] json = ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
    JsonReader<Object> reader = new DslJson<>().newReader(json);
    reader.getNextToken();

    assertThat(DslJsonInstant.JSON_READER.read(reader)).isEqualTo(Instant.parse(text));
  }
}
