package io.catalogbench.bench.serialization.codec;

import io.catalogbench.bench.serialization.payload.Shape;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3: one mapper, with writer and reader of the type looked up beforehand. */
final class Jackson3Codec implements Codec {

  private final ObjectWriter writer;
  private final ObjectReader reader;

  private Jackson3Codec(JsonMapper.Builder builder, Shape shape) {
    JsonMapper mapper =
        builder
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    JavaType type =
        shape.list()
            ? mapper.getTypeFactory().constructCollectionType(List.class, shape.element())
            : mapper.constructType(shape.element());
    writer = mapper.writerFor(type);
    reader = mapper.readerFor(type);
  }

  /** As it comes, but for what the common document asks. */
  static Codec standard(Shape shape) {
    return new Jackson3Codec(JsonMapper.builder(), shape);
  }

  /** With the choices that Jackson 2 made: buffers per thread, nothing sorted, no look behind. */
  static Codec aligned(Shape shape) {
    JsonFactory factory =
        JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();
    return new Jackson3Codec(
        JsonMapper.builder(factory)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY),
        shape);
  }

  @Override
  public byte[] write(Object value) {
    return writer.writeValueAsBytes(value);
  }

  @Override
  public void write(Object value, OutputStream out) {
    writer.writeValue(out, value);
  }

  @Override
  public @Nullable Object read(byte[] json) {
    return reader.readValue(json);
  }

  @Override
  public @Nullable Object read(InputStream json) {
    return reader.readValue(json);
  }
}
