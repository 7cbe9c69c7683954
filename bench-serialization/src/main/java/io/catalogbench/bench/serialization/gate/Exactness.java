package io.catalogbench.bench.serialization.gate;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a value came back as it was: same nulls, same order, every bit of a double, the
 * scale of a decimal. Where the type leaves it open what a number becomes ({@code Map<String,
 * Object>}), the class of a whole number is the library's choice; a decimal must be a decimal
 * again: neither a double nor a whole number keeps its scale, and making one is other work.
 */
public final class Exactness {

  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  private Exactness() {}

  private static String escape(MatchResult half) {
    return "\\\\u%04X".formatted((int) half.group().charAt(0));
  }

  /** The first difference, for example {@code [3].price: 1.50 became 1.5}; empty when exact. */
  public static Optional<String> difference(@Nullable Object expected, @Nullable Object actual) {
    return Optional.ofNullable(difference("", expected, actual, false));
  }

  private static @Nullable String difference(
      String path, @Nullable Object expected, @Nullable Object actual, boolean open) {
    if (expected == null || actual == null) {
      return expected == null && actual == null ? null : changed(path, expected, actual);
    }
    return switch (expected) {
      case List<?> list when actual instanceof List<?> other -> list(path, list, other, open);
      case Map<?, ?> map when actual instanceof Map<?, ?> other -> map(path, map, other, open);
      case Record record when actual.getClass() == record.getClass() ->
          record(path, record, (Record) actual);
      case Number number when open && isWhole(number) && isWhole(actual) ->
          number.toString().equals(actual.toString()) ? null : changed(path, expected, actual);
      case Double number when actual instanceof Double other && number.compareTo(other) == 0 ->
          null;
      default -> expected.equals(actual) ? null : changed(path, expected, actual);
    };
  }

  private static boolean isWhole(Object number) {
    return number instanceof Integer || number instanceof Long || number instanceof BigInteger;
  }

  private static @Nullable String list(
      String path, List<?> expected, List<?> actual, boolean open) {
    if (expected.size() != actual.size()) {
      return path + ": " + expected.size() + " elements became " + actual.size();
    }
    for (int i = 0; i < expected.size(); i++) {
      String difference = difference(path + "[" + i + "]", expected.get(i), actual.get(i), open);
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  private static @Nullable String map(
      String path, Map<?, ?> expected, Map<?, ?> actual, boolean open) {
    if (expected.size() != actual.size()) {
      return path + ": " + expected.size() + " entries became " + actual.size();
    }
    Iterator<? extends Map.Entry<?, ?>> others = actual.entrySet().iterator();
    for (Map.Entry<?, ?> entry : expected.entrySet()) {
      Map.Entry<?, ?> other = others.next();
      if (!entry.getKey().equals(other.getKey())) {
        return path + ": key " + entry.getKey() + " is in the place of " + other.getKey();
      }
      String difference =
          difference(path + "." + entry.getKey(), entry.getValue(), other.getValue(), open);
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  private static @Nullable String record(String path, Record expected, Record actual) {
    for (RecordComponent component : expected.getClass().getRecordComponents()) {
      String difference =
          difference(
              path + "." + component.getName(),
              value(component, expected),
              value(component, actual),
              isOpen(component.getGenericType()));
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  private static boolean isOpen(Type type) {
    return type == Object.class
        || (type instanceof ParameterizedType generic
            && List.of(generic.getActualTypeArguments()).contains(Object.class));
  }

  private static @Nullable Object value(RecordComponent component, Record object) {
    try {
      return component.getAccessor().invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static String changed(String path, @Nullable Object expected, @Nullable Object actual) {
    String was = shown(expected);
    String is = shown(actual);
    if (expected != null && actual != null && was.equals(is)) {
      was = expected.getClass().getSimpleName() + " " + was;
      is = actual.getClass().getSimpleName() + " " + is;
    }
    return "%s: %s became %s".formatted(path.isEmpty() ? "the root" : path, was, is);
  }

  private static String shown(@Nullable Object value) {
    String text = HALF.matcher(String.valueOf(value)).replaceAll(Exactness::escape);
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
