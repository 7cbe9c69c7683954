package io.catalogbench.bench.cache.key;

import io.catalogbench.contract.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes arguments one after the other, each with its type and its length, so that no two different
 * lists of arguments read alike; what gets too long for a key is replaced by its SHA-256.
 */
final class LengthPrefixed {

  private static final int LONGEST_READABLE = 200;

  private LengthPrefixed() {}

  static String key(Call call) {
    StringBuilder text = new StringBuilder(96);
    members(text, call.named());
    String prefix = Prefix.of(call);
    return prefix
        + (fits(text)
            ? text
            : "sha256=" + Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Short, and of letters that every store takes in a key. */
  private static boolean fits(CharSequence text) {
    return text.length() <= LONGEST_READABLE && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  private static void members(StringBuilder text, Map<?, ?> members) {
    Map<String, @Nullable Object> sorted = new TreeMap<>();
    members.forEach((name, value) -> sorted.put(String.valueOf(name), value));
    sorted.forEach(
        (name, value) -> {
          part(text, 'k', name);
          value(text, value);
        });
  }

  private static void value(StringBuilder text, @Nullable Object value) {
    switch (value) {
      case null -> text.append('n');
      case String string -> part(text, 's', string);
      case Map<?, ?> map -> {
        text.append('m').append(map.size()).append(':');
        members(text, map);
      }
      case Collection<?> list -> {
        text.append('l').append(list.size()).append(':');
        list.forEach(element -> value(text, element));
      }
      default -> {
        part(text, 't', value.getClass().getSimpleName());
        part(text, 'v', value.toString());
      }
    }
  }

  private static void part(StringBuilder text, char type, String part) {
    text.append(type).append(part.length()).append(':').append(part);
  }
}
