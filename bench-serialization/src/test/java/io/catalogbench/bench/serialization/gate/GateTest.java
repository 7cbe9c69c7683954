package io.catalogbench.bench.serialization.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.catalogbench.bench.serialization.codec.Codec;
import io.catalogbench.bench.serialization.codec.CodecType;
import io.catalogbench.bench.serialization.codec.Direction;
import io.catalogbench.bench.serialization.codec.NotCompiledException;
import io.catalogbench.bench.serialization.payload.Payload;
import io.catalogbench.bench.serialization.payload.Person;
import io.catalogbench.bench.serialization.payload.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {

  @Test
  void everyCodecIsExactExceptWhereItIsKnownNotToBe() {
    List<String> refused = new ArrayList<>();
    for (CodecType codec : CodecType.values()) {
      for (Payload payload : Payload.values()) {
        for (Direction direction : Direction.values()) {
          if (codec.goes(direction)
              && Gate.refusal(() -> codec.of(payload.shape()), roots(codec, payload), direction)
                  .isPresent()) {
            refused.add(codec.id() + " " + payload.id() + " " + direction);
          }
        }
      }
    }
    assertThat(refused)
        .containsExactly(
            // doubles that lose a bit
            "dsl-json-lossy numeric READ",
            // by reflection it sees no renamed property and no sealed interface
            "dsl-json-reflection complex-1 WRITE",
            "dsl-json-reflection complex-1 READ",
            "dsl-json-reflection complex-1000 WRITE",
            "dsl-json-reflection complex-1000 READ",
            "dsl-json-reflection products-100 WRITE",
            "dsl-json-reflection products-100 READ",
            "dsl-json-reflection polymorphic WRITE",
            "dsl-json-reflection polymorphic READ",
            // a decimal in a map is a whole number or a double: its scale is gone
            "avaje-jsonb complex-1 READ",
            "avaje-jsonb complex-1000 READ",
            // doubles that lose a bit
            "avaje-jsonb numeric READ",
            // more digits than needed
            "fastjson2 numeric WRITE",
            // a hash map for Map<String, String>: the order is gone
            "fastjson2 keys-fixed READ",
            "fastjson2 keys-random READ",
            // a decimal in a map is a double
            "micronaut complex-1 READ",
            "micronaut complex-1000 READ");
  }

  /** All of the pool, except for the codec that takes a millisecond for each. */
  private static List<Object> roots(CodecType codec, Payload payload) {
    List<Object> roots = payload.roots();
    return codec == CodecType.MAPPER_PER_CALL ? roots.subList(0, 1) : roots;
  }

  @Test
  void aCodecThatDropsNullsIsRefused() {
    Codec planted =
        new Planted(
            JsonMapper.builder()
                .findAndAddModules()
                .defaultPropertyInclusion(
                    JsonInclude.Value.construct(
                        JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build());

    assertThat(Gate.refusal(() -> planted, Payload.SPARSE.roots(), Direction.WRITE))
        .hasValueSatisfying(
            reason -> assertThat(reason).startsWith("writes").contains("\"nickname\":null"));
  }

  @Test
  void aCodecThatReordersFieldsIsRefused() {
    Codec planted =
        new Planted(
            JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build());

    assertThat(Gate.refusal(() -> planted, Payload.SMALL_1.roots(), Direction.WRITE))
        .contains(
            "writes ...{\"email\":\"user1@exampl... where ...{\"id\":1,\"name\":\"Grace ... belongs"
                + " (byte 2)");
  }

  @Test
  void aCodecThatLosesOneBitOfADoubleIsRefused() {
    Codec planted =
        new Planted(JsonMapper.builder().build()) {
          @Override
          public Object read(byte[] json) throws IOException {
            List<Reading> readings = new ArrayList<>();
            for (Reading reading : mapper.readValue(json, Reading[].class)) {
              readings.add(
                  new Reading(
                      reading.id(),
                      Math.nextUp(reading.latitude()),
                      reading.longitude(),
                      reading.value(),
                      reading.amount(),
                      reading.count(),
                      reading.sequence()));
            }
            return readings;
          }
        };

    assertThat(Gate.refusal(() -> planted, Payload.NUMERIC.roots(), Direction.READ))
        .hasValueSatisfying(reason -> assertThat(reason).startsWith("reads [0].latitude: "));
  }

  @Test
  void aCodecThatHandsOutItsBufferIsRefused() {
    byte[] buffer = new byte[60];
    Codec planted =
        new Planted(JsonMapper.builder().build()) {
          @Override
          public byte[] write(Object value) throws IOException {
            byte[] json = super.write(value);
            if (json.length != buffer.length) {
              return json;
            }
            System.arraycopy(json, 0, buffer, 0, json.length);
            return buffer;
          }
        };

    assertThat(Gate.refusal(() -> planted, Payload.SMALL_1.roots(), Direction.WRITE))
        .contains("overwrites an array that it has handed out");
  }

  @Test
  void aCodecThatThrowsIsRefusedWithWhatItThrew() {
    Codec planted =
        new Planted(JsonMapper.builder().build()) {
          @Override
          public byte[] write(Object value) {
            throw new ArrayIndexOutOfBoundsException("Index 22 out of bounds for length 22");
          }
        };

    assertThat(Gate.refusal(() -> planted, Payload.SMALL_1.roots(), Direction.WRITE))
        .contains("throws ArrayIndexOutOfBoundsException: Index 22 out of bounds for length 22");
  }

  @Test
  void missingCompiledCodeIsNoRefusalButStopsEverything() {
    assertThatThrownBy(
            () ->
                Gate.refusal(
                    () -> {
                      throw new NotCompiledException("dsl-json", Person.class, "nothing");
                    },
                    Payload.SMALL_1.roots(),
                    Direction.WRITE))
        .isInstanceOf(NotCompiledException.class);
  }

  @Test
  void anExactCodecIsLetThrough() {
    Codec exact = CodecType.JACKSON2.of(Payload.COMPLEX_1.shape());

    assertThat(Gate.refusal(() -> exact, Payload.COMPLEX_1.roots(), Direction.READ))
        .isEqualTo(Optional.empty());
  }

  /** A codec with a fault, over a mapper of its own. */
  private static class Planted implements Codec {

    final JsonMapper mapper;

    Planted(JsonMapper mapper) {
      this.mapper = mapper;
    }

    @Override
    public byte[] write(Object value) throws IOException {
      return mapper.writeValueAsBytes(value);
    }

    @Override
    public void write(Object value, OutputStream out) throws IOException {
      out.write(mapper.writeValueAsBytes(value));
    }

    @Override
    public Object read(byte[] json) throws IOException {
      return mapper.readValue(json, Person.class);
    }

    @Override
    public Object read(InputStream json) throws IOException {
      return read(json.readAllBytes());
    }
  }
}
