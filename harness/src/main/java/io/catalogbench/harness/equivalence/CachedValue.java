package io.catalogbench.harness.equivalence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * A value that a server left in Redis: 16 bytes that name a version of its scope, then the answer
 * that it spares. A version alone lies under the scope's own key.
 *
 * @param answer the encoded answer, empty for a version
 * @param readable whether the version is one that lies in Redis, else nobody gets the answer
 * @param life how long it has still to live, roughly
 */
record CachedValue(String answer, boolean readable, String life) {

  private static final int VERSION_BYTES = 16;

  private static final List<Duration> LIVES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofDays(1));

  /**
   * Reads what lies in Redis.
   *
   * @param entries bytes by key
   * @param lifeMillis how long the value of a key has still to live; negative without end
   */
  static SortedMap<String, CachedValue> of(
      Map<String, byte[]> entries, ToLongFunction<String> lifeMillis) {
    List<byte[]> versions =
        entries.values().stream().filter(bytes -> bytes.length == VERSION_BYTES).toList();
    SortedMap<String, CachedValue> values = new TreeMap<>();
    entries.forEach(
        (key, bytes) ->
            values.put(
                key,
                new CachedValue(
                    answer(bytes),
                    versions.stream().anyMatch(version -> startsWith(bytes, version)),
                    life(lifeMillis.applyAsLong(key)))));
    return values;
  }

  private static String answer(byte[] bytes) {
    int start = Math.min(VERSION_BYTES, bytes.length);
    return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
  }

  private static boolean startsWith(byte[] bytes, byte[] version) {
    return bytes.length >= VERSION_BYTES
        && Arrays.equals(bytes, 0, VERSION_BYTES, version, 0, VERSION_BYTES);
  }

  private static String life(long millis) {
    if (millis < 0) {
      return "without end";
    }
    return LIVES.stream()
        .filter(life -> millis <= life.toMillis())
        .findFirst()
        .map(life -> "at most " + life.toMinutes() + " min")
        .orElse("longer than a day");
  }
}
