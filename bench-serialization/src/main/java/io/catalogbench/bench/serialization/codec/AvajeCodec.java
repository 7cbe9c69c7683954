package io.catalogbench.bench.serialization.codec;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.Types;
import io.catalogbench.bench.serialization.payload.Shape;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** avaje-jsonb: code written at build time. */
final class AvajeCodec implements Codec {

  private final JsonType<Object> type;

  AvajeCodec(Shape shape) {
    Jsonb jsonb = Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();
    if (!jsonb.hasAdapter(shape.element())) {
      throw new NotCompiledException("avaje-jsonb", shape.element(), "nothing");
    }
    type = jsonb.type(shape.list() ? Types.listOf(shape.element()) : shape.element());
  }

  @Override
  public byte[] write(Object value) {
    return type.toJsonBytes(value);
  }

  @Override
  public void write(Object value, OutputStream out) {
    type.toJson(value, out);
  }

  @Override
  public @Nullable Object read(byte[] json) {
    return type.fromJson(json);
  }

  @Override
  public @Nullable Object read(InputStream json) {
    return type.fromJson(json);
  }
}
