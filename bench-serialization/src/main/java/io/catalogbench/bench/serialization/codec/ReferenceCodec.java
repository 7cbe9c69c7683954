package io.catalogbench.bench.serialization.codec;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The common document, written in the most obvious way: every object is looked at anew by
 * reflection. It says what the others must write, and shows what doing it naively costs.
 */
public final class ReferenceCodec implements Codec {

  @Override
  public byte[] write(Object value) {
    StringBuilder out = new StringBuilder();
    value(value, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void write(Object value, OutputStream out) throws IOException {
    out.write(write(value));
  }

  @Override
  public @Nullable Object read(byte[] json) {
    throw new UnsupportedOperationException("the reference only writes");
  }

  @Override
  public @Nullable Object read(InputStream json) {
    throw new UnsupportedOperationException("the reference only writes");
  }

  private static void value(@Nullable Object value, StringBuilder out) {
    switch (value) {
      case null -> out.append("null");
      case String text -> text(text, out);
      case Instant instant -> text(instant.toString(), out);
      case BigDecimal decimal -> out.append(decimal.toPlainString());
      case Number number -> out.append(number);
      case Boolean flag -> out.append(flag);
      case List<?> list -> list(list, out);
      case Map<?, ?> map -> map(map, out);
      case Record object -> object(object, out);
      default -> throw new IllegalArgumentException("not part of a payload: " + value.getClass());
    }
  }

  private static void list(List<?> list, StringBuilder out) {
    String separator = "[";
    for (Object element : list) {
      out.append(separator);
      value(element, out);
      separator = ",";
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private static void map(Map<?, ?> map, StringBuilder out) {
    String separator = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      property(separator, (String) entry.getKey(), entry.getValue(), out);
      separator = ",";
    }
    out.append(map.isEmpty() ? "{}" : "}");
  }

  private static void object(Record object, StringBuilder out) {
    String separator = "{";
    String kind = kind(object.getClass());
    if (kind != null) {
      property(separator, "type", kind, out);
      separator = ",";
    }
    for (RecordComponent component : object.getClass().getRecordComponents()) {
      property(separator, name(component), Components.value(component, object), out);
      separator = ",";
    }
    out.append('}');
  }

  private static void property(
      String separator, String name, @Nullable Object value, StringBuilder out) {
    out.append(separator);
    text(name, out);
    out.append(':');
    value(value, out);
  }

  /** The name of a record's component in a document. */
  static String name(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  /** What tells a record from the others of its sealed interface, or null for a lone record. */
  static @Nullable String kind(Class<?> type) {
    for (Class<?> parent : type.getInterfaces()) {
      JsonSubTypes kinds = parent.getAnnotation(JsonSubTypes.class);
      if (kinds != null) {
        for (JsonSubTypes.Type kind : kinds.value()) {
          if (kind.value() == type) {
            return kind.name();
          }
        }
      }
    }
    return null;
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < ' ') {
            out.append("\\u%04X".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
