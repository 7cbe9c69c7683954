package io.catalogbench.bench.serialization.codec;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONReader;
import com.alibaba.fastjson2.JSONWriter;
import com.alibaba.fastjson2.TypeReference;
import com.alibaba.fastjson2.reader.ObjectReaderProvider;
import com.alibaba.fastjson2.writer.ObjectWriterProvider;
import io.catalogbench.bench.serialization.payload.Shape;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** fastjson2: byte code written at run time; types named in the input are never loaded. */
final class Fastjson2Codec implements Codec {

  private final Type type;
  private final JSONWriter.Context writing;
  private final JSONReader.Context reading;

  Fastjson2Codec(Shape shape) {
    type =
        shape.list() ? TypeReference.parametricType(List.class, shape.element()) : shape.element();
    ObjectWriterProvider writers = new ObjectWriterProvider();
    writers.setAlphabetic(false);
    writing =
        new JSONWriter.Context(
            writers, JSONWriter.Feature.WriteNulls, JSONWriter.Feature.WriteBigDecimalAsPlain);
    reading = new JSONReader.Context(new ObjectReaderProvider());
    reading.setObjectSupplier(LinkedHashMap::new);
  }

  @Override
  public byte[] write(Object value) {
    return JSON.toJSONBytes(value, StandardCharsets.UTF_8, writing);
  }

  @Override
  public void write(Object value, OutputStream out) {
    JSON.writeTo(out, value, writing);
  }

  @Override
  public @Nullable Object read(byte[] json) {
    return JSON.parseObject(json, type, reading);
  }

  @Override
  public @Nullable Object read(InputStream json) {
    return JSON.parseObject(json, StandardCharsets.UTF_8, type, reading);
  }
}
