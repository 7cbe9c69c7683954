package io.catalogbench.harness.equivalence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What requests left behind in the services of a server.
 *
 * @param moment when it was looked at, in words
 * @param rows as JSON by table and key
 * @param cached values in Redis by key
 */
public record Remains(
    String moment, SortedMap<String, String> rows, SortedMap<String, CachedValue> cached) {

  private static final String ABSENT = "absent";

  public Remains {
    rows = Collections.unmodifiableSortedMap(rows);
    cached = Collections.unmodifiableSortedMap(cached);
  }

  /**
   * Reads what lies in Redis.
   *
   * @param entries bytes by key
   * @param lifeMillis how long the value of a key has still to live; negative without end
   */
  public static Remains of(
      String moment,
      SortedMap<String, String> rows,
      Map<String, byte[]> entries,
      ToLongFunction<String> lifeMillis) {
    return new Remains(moment, rows, CachedValue.of(entries, lifeMillis));
  }

  /** What a server would find in its cache, by key. */
  SortedMap<String, String> readable() {
    SortedMap<String, String> answers = new TreeMap<>();
    cached.forEach(
        (key, value) -> {
          if (value.readable()) {
            answers.put(key, value.answer());
          }
        });
    return answers;
  }

  /** All differences from what {@code other} left at the same moment. */
  List<Difference> differences(Remains other, Masks masks) {
    List<Difference> differences = new ArrayList<>();
    for (String key : keys(rows, other.rows)) {
      differences.addAll(documents("row " + key, row(rows, key), row(other.rows, key), masks));
    }
    for (String key : keys(cached, other.cached)) {
      differences.addAll(cached("cached " + key, cached.get(key), other.cached.get(key), masks));
    }
    return differences;
  }

  private List<Difference> cached(
      String where, @Nullable CachedValue left, @Nullable CachedValue right, Masks masks) {
    if (left == null || right == null) {
      return List.of(difference(where, shown(left), shown(right)));
    }
    List<Difference> differences =
        new ArrayList<>(documents(where, left.answer(), right.answer(), masks));
    if (left.readable() != right.readable()) {
      differences.add(difference(where, readable(left), readable(right)));
    }
    if (!left.life().equals(right.life())) {
      differences.add(difference(where + " life", left.life(), right.life()));
    }
    return differences;
  }

  /** Where two texts differ: by JSON path where both are JSON. */
  private List<Difference> documents(String where, String left, String right, Masks masks) {
    if (left.equals(right)) {
      return List.of();
    }
    if (left.equals(ABSENT) || right.equals(ABSENT)) {
      return List.of(difference(where, left, right));
    }
    return JsonDifference.between(moment, "", masks, left, right).stream()
        .map(found -> difference(where + " " + found.where(), found.left(), found.right()))
        .toList();
  }

  private Difference difference(String where, String left, String right) {
    return new Difference(moment, where, left, right);
  }

  /** PostgreSQL writes +00:00 where answers have Z. */
  private static String row(Map<String, String> rows, String key) {
    return rows.getOrDefault(key, ABSENT).replace("+00:00\"", "Z\"");
  }

  private static String shown(@Nullable CachedValue value) {
    return value == null ? ABSENT : value.answer();
  }

  private static String readable(CachedValue value) {
    return value.readable() ? "readable" : "outdated";
  }

  /** The keys under which the two differ. */
  private static <T> Set<String> keys(SortedMap<String, T> left, SortedMap<String, T> right) {
    Set<String> keys = new TreeSet<>(left.keySet());
    keys.addAll(right.keySet());
    keys.removeIf(key -> Objects.equals(left.get(key), right.get(key)));
    return keys;
  }
}
