package io.catalogbench.bench.serialization.codec;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.CollectionAnalyzer;
import com.dslplatform.json.runtime.MapAnalyzer;
import com.dslplatform.json.runtime.MixinDescription;
import com.dslplatform.json.runtime.Settings;
import io.catalogbench.bench.serialization.payload.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** dsl-json: the converter of the type looked up beforehand, writer and reader kept per thread. */
final class DslJsonCodec implements Codec {

  private static final String COMPILED = "_DslJsonConverter$";

  private final boolean list;
  private final JsonWriter.WriteObject<Object> encoder;
  private final JsonReader.ReadObject<Object> decoder;
  private final ThreadLocal<JsonWriter> writers;
  private final ThreadLocal<JsonReader<Object>> readers;
  private final ThreadLocal<JsonReader<Object>> streamReaders;

  @SuppressWarnings("unchecked")
  private DslJsonCodec(DslJson<Object> json, Shape shape) {
    list = shape.list();
    encoder = (JsonWriter.WriteObject<Object>) found(json.tryFindWriter(shape.element()), shape);
    decoder = (JsonReader.ReadObject<Object>) found(json.tryFindReader(shape.element()), shape);
    writers = ThreadLocal.withInitial(json::newWriter);
    readers = ThreadLocal.withInitial(json::newReader);
    streamReaders = ThreadLocal.withInitial(json::newReader);
  }

  /** With the code written at build time, and exact doubles. */
  static Codec compiled(Shape shape) {
    return compiled(shape, JsonReader.DoublePrecision.EXACT);
  }

  /** With the code written at build time, and doubles read as by default: some lose a bit. */
  static Codec lossy(Shape shape) {
    return compiled(shape, JsonReader.DoublePrecision.DEFAULT);
  }

  private static Codec compiled(Shape shape, JsonReader.DoublePrecision precision) {
    DslJson<Object> json =
        new DslJson<>(
            new DslJson.Settings<Object>()
                .includeServiceLoader()
                .resolveReader(Settings.UNKNOWN_READER)
                .resolveWriter(Settings.UNKNOWN_WRITER)
                .resolveReader(CollectionAnalyzer.READER)
                .resolveWriter(CollectionAnalyzer.WRITER)
                .resolveReader(MapAnalyzer.READER)
                .resolveWriter(MapAnalyzer.WRITER)
                .doublePrecision(precision));
    requireCompiled(json.tryFindWriter(shape.element()), shape);
    requireCompiled(json.tryFindReader(shape.element()), shape);
    return new DslJsonCodec(json, shape);
  }

  /** With reflection at run time, and exact doubles. */
  static Codec reflective(Shape shape) {
    DslJson<Object> json =
        new DslJson<>(
            Settings.<Object>withRuntime().doublePrecision(JsonReader.DoublePrecision.EXACT));
    json.registerReader(Instant.class, DslJsonInstant.JSON_READER);
    json.registerWriter(Instant.class, DslJsonInstant.JSON_WRITER);
    DslJsonCodec codec = new DslJsonCodec(json, shape);
    if (isCompiled(codec.encoder) || isCompiled(codec.decoder)) {
      throw new IllegalStateException("dsl-json found compiled code and would not use reflection");
    }
    return codec;
  }

  private static Object found(@Nullable Object converter, Shape shape) {
    if (converter == null) {
      throw new IllegalStateException("dsl-json has no converter of " + shape.element().getName());
    }
    return converter;
  }

  /** Fails unless the converter is code that the annotation processor wrote. */
  static void requireCompiled(@Nullable Object converter, Shape shape) {
    if (converter == null) {
      throw new NotCompiledException("dsl-json", shape.element(), "nothing");
    }
    if (!isCompiled(converter) && !(converter instanceof MixinDescription)) {
      throw new NotCompiledException("dsl-json", shape.element(), converter.getClass().getName());
    }
  }

  private static boolean isCompiled(Object converter) {
    return converter.getClass().getName().contains(COMPILED);
  }

  @Override
  public byte[] write(Object value) {
    return encoded(value).toByteArray();
  }

  @Override
  public void write(Object value, OutputStream out) throws IOException {
    encoded(value).toStream(out);
  }

  @SuppressWarnings("unchecked")
  private JsonWriter encoded(Object value) {
    JsonWriter writer = writers.get();
    writer.reset();
    if (list) {
      writer.serialize((List<Object>) value, encoder);
    } else {
      encoder.write(writer, value);
    }
    return writer;
  }

  @Override
  public @Nullable Object read(byte[] json) throws IOException {
    return decoded(readers.get().process(json, json.length));
  }

  @Override
  public @Nullable Object read(InputStream json) throws IOException {
    return decoded(streamReaders.get().process(json));
  }

  private @Nullable Object decoded(JsonReader<Object> reader) throws IOException {
    reader.getNextToken();
    return list ? reader.readCollection(decoder) : decoder.read(reader);
  }
}
