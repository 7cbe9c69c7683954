package io.catalogbench.bench.serialization.codec;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Object to map, map to JSON: the two steps of the documents' standard stack. The map is made by
 * reflection with the list of properties kept per type; Jackson 2 writes it.
 */
final class MapFirstCodec implements Codec {

  private static final ClassValue<List<Property>> PROPERTIES =
      new ClassValue<>() {
        @Override
        protected List<Property> computeValue(Class<?> type) {
          List<Property> properties = new ArrayList<>();
          for (RecordComponent component : type.getRecordComponents()) {
            properties.add(new Property(ReferenceCodec.name(component), component));
          }
          return List.copyOf(properties);
        }
      };

  private final ObjectWriter writer = Jackson2Codec.builder().build().writer();

  @Override
  public byte[] write(Object value) throws IOException {
    return writer.writeValueAsBytes(plain(value));
  }

  @Override
  public void write(Object value, OutputStream out) throws IOException {
    writer.writeValue(out, plain(value));
  }

  @Override
  public @Nullable Object read(byte[] json) {
    throw new UnsupportedOperationException("only the way out has the extra step");
  }

  @Override
  public @Nullable Object read(InputStream json) {
    throw new UnsupportedOperationException("only the way out has the extra step");
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case List<?> list -> list(list);
      case Record object -> map(object);
      case null, default -> value;
    };
  }

  private static List<@Nullable Object> list(List<?> list) {
    List<@Nullable Object> plain = new ArrayList<>(list.size());
    for (Object element : list) {
      plain.add(plain(element));
    }
    return plain;
  }

  private static Map<String, @Nullable Object> map(Record object) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    String kind = ReferenceCodec.kind(object.getClass());
    if (kind != null) {
      map.put("type", kind);
    }
    for (Property property : PROPERTIES.get(object.getClass())) {
      map.put(property.name(), plain(Components.value(property.component(), object)));
    }
    return map;
  }

  private record Property(String name, RecordComponent component) {}
}
