package io.catalogbench.bench.serialization.codec;

import io.catalogbench.bench.serialization.payload.Shape;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Micronaut's own path: its serialization, with what it learned of the types at build time. */
final class MicronautCodec implements Codec {

  private static final Map<String, Object> SETTINGS =
      Map.of("micronaut.serde.serialization.inclusion", "always");

  private final ObjectMapper mapper;
  private final Argument<Object> type;

  @SuppressWarnings("unchecked")
  MicronautCodec(Shape shape) {
    mapper = ObjectMapper.create(SETTINGS, MicronautTypes.class.getPackageName());
    Argument<?> argument =
        shape.list() ? Argument.of(List.class, shape.element()) : Argument.of(shape.element());
    type = (Argument<Object>) argument;
  }

  @Override
  public byte[] write(Object value) throws IOException {
    return mapper.writeValueAsBytes(type, value);
  }

  @Override
  public void write(Object value, OutputStream out) throws IOException {
    mapper.writeValue(out, type, value);
  }

  @Override
  public @Nullable Object read(byte[] json) throws IOException {
    return mapper.readValue(json, type);
  }

  @Override
  public @Nullable Object read(InputStream json) throws IOException {
    return mapper.readValue(json, type);
  }
}
