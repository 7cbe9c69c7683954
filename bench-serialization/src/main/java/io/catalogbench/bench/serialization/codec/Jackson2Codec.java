package io.catalogbench.bench.serialization.codec;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import io.catalogbench.bench.serialization.payload.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jackson 2: one mapper, with writer and reader of the type looked up beforehand. */
final class Jackson2Codec implements Codec {

  private final ObjectWriter writer;
  private final ObjectReader reader;

  private Jackson2Codec(JsonMapper mapper, Shape shape) {
    JavaType type = type(mapper, shape);
    writer = mapper.writerFor(type).without(SerializationFeature.CLOSE_CLOSEABLE);
    reader = mapper.readerFor(type);
  }

  static Codec plain(Shape shape) {
    return new Jackson2Codec(builder().build(), shape);
  }

  static Codec blackbird(Shape shape) {
    return new Jackson2Codec(builder().addModule(new BlackbirdModule()).build(), shape);
  }

  /** The settings that make Jackson 2 write the common document, and lose nothing of it. */
  static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
  }

  static JavaType type(JsonMapper mapper, Shape shape) {
    return shape.list()
        ? mapper.getTypeFactory().constructCollectionType(List.class, shape.element())
        : mapper.constructType(shape.element());
  }

  @Override
  public byte[] write(Object value) throws IOException {
    return writer.writeValueAsBytes(value);
  }

  @Override
  public void write(Object value, OutputStream out) throws IOException {
    writer.writeValue(out, value);
  }

  @Override
  public @Nullable Object read(byte[] json) throws IOException {
    return reader.readValue(json);
  }

  @Override
  public @Nullable Object read(InputStream json) throws IOException {
    return reader.readValue(json);
  }
}
