package io.catalogbench.bench.serialization.gate;

import io.catalogbench.bench.serialization.codec.Codec;
import io.catalogbench.bench.serialization.payload.Article;
import io.catalogbench.bench.serialization.payload.Labels;
import io.catalogbench.bench.serialization.payload.Person;
import io.catalogbench.bench.serialization.payload.Reading;
import io.catalogbench.bench.serialization.payload.Shape;
import io.catalogbench.contract.user.UserDetail;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A difficult document or value, and what comes of it. */
enum Probe {
  /** 2E15: a double that some fast parsers fail on. */
  DOUBLE_2E15(Reading.class, codec -> roundTrip(codec, reading(2E15))),
  /** 1E22: the last power of ten that a double holds exactly. */
  DOUBLE_1E22(Reading.class, codec -> roundTrip(codec, reading(1E22))),
  /** The zero that has a sign. */
  MINUS_ZERO(Reading.class, codec -> roundTrip(codec, reading(-0.0))),
  /** The smallest double. */
  DOUBLE_MIN(Reading.class, codec -> roundTrip(codec, reading(Double.MIN_VALUE))),
  /** The largest double. */
  DOUBLE_MAX(Reading.class, codec -> roundTrip(codec, reading(Double.MAX_VALUE))),
  /** Ten thousand coordinates with all their bits. */
  COORDINATES(Reading.class, Probe::coordinates),
  /** JSON has no NaN. */
  NAN(Reading.class, codec -> written(codec, reading(Double.NaN))),
  /** Half a character is not a character. */
  LONE_SURROGATE(Article.class, codec -> roundTrip(codec, article("a\uD800b"))),
  /** Legal in JSON, not in JavaScript before 2019. */
  LINE_SEPARATOR(Article.class, codec -> roundTrip(codec, article("a\u2028b"))),
  /** Control characters must be escaped. */
  CONTROL_CHARACTERS(Article.class, codec -> roundTrip(codec, article("\u0000\u0001\u001F\u007F"))),
  /** A control character that is not escaped. */
  RAW_CONTROL_CHARACTER(
      Article.class, codec -> read(codec, "{\"id\":1,\"title\":\"a\u0001b\",\"body\":\"\"}")),
  /** One key twice. */
  DUPLICATE_KEY(
      Person.class, codec -> read(codec, "{\"id\":1,\"id\":2,\"name\":\"a\",\"email\":\"b\"}")),
  /** A key that the record does not have. */
  UNKNOWN_KEY(
      Person.class,
      codec -> read(codec, "{\"id\":1,\"name\":\"a\",\"email\":\"b\",\"more\":{\"x\":[1]}}")),
  /** A key that the document does not have. */
  MISSING_KEY(Person.class, codec -> read(codec, "{\"id\":1,\"name\":\"a\"}")),
  /** Text where a number belongs. */
  WRONG_TYPE(Person.class, codec -> read(codec, "{\"id\":\"7\",\"name\":\"a\",\"email\":\"b\"}")),
  /** A whole number that no long holds. */
  TOO_LARGE_FOR_LONG(
      Person.class,
      codec -> read(codec, "{\"id\":9223372036854775808,\"name\":\"a\",\"email\":\"b\"}")),
  /** A decimal of 512 digits. */
  DIGITS_512(Reading.class, codec -> roundTrip(codec, reading(new BigDecimal("7".repeat(512))))),
  /** A decimal where the type leaves open what a number becomes. */
  DECIMAL_IN_MAP(UserDetail.class, codec -> roundTrip(codec, user(new BigDecimal("1.50")))),
  /** Arrays in arrays, a thousand deep. */
  DEPTH_1000(UserDetail.class, codec -> outcome(codec.read(nested(1_000)) != null)),
  /** Arrays in arrays, deeper than any stack. */
  DEPTH_100000(UserDetail.class, codec -> outcome(codec.read(nested(100_000)) != null)),
  /** Every document that ends too early. */
  TRUNCATED(Person.class, Probe::truncated),
  /** Something after the end. */
  TRAILING(
      Person.class, codec -> read(codec, "{\"id\":1,\"name\":\"a\",\"email\":\"b\"} {\"id\":2}")),
  /** A text of 32 MiB. */
  OVERSIZED(Article.class, Probe::oversized),
  /** A key that is a text of 100 kB. */
  LONG_KEY(Labels.class, codec -> roundTrip(codec, new Labels(1, Map.of("k".repeat(100_000), ""))));

  private static final int COORDINATE_COUNT = 10_000;
  private static final int OVERSIZED_BYTES = 32 << 20;

  private final Class<?> type;

  @SuppressWarnings("ImmutableEnumChecker") // pure functions only
  private final Trial trial;

  /** Tries a codec and says what came of it. */
  private interface Trial {
    String of(Codec codec) throws IOException;
  }

  Probe(Class<?> type, Trial trial) {
    this.type = type;
    this.trial = trial;
  }

  /** The name in the matrix. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the codec is to be made for. */
  Shape shape() {
    return Shape.one(type);
  }

  /** A few words on what came of it. */
  String of(Codec codec) throws IOException {
    return trial.of(codec);
  }

  private static String roundTrip(Codec codec, Object value) throws IOException {
    return Exactness.difference(value, codec.read(codec.write(value)))
        .map(difference -> "changed: " + difference)
        .orElse("exact");
  }

  private static String written(Codec codec, Object value) throws IOException {
    String json = new String(codec.write(value), StandardCharsets.UTF_8);
    int at = json.indexOf("\"value\":") + "\"value\":".length();
    return "writes " + json.substring(at, json.indexOf(',', at));
  }

  private static String read(Codec codec, String json) throws IOException {
    return "reads " + shown(codec.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static String shown(@Nullable Object value) {
    return switch (value) {
      case Person person -> person.id() + "/" + person.name() + "/" + person.email();
      case Article article -> "\"" + article.title().replace('\u0001', '.') + "\"";
      case null, default -> Objects.toString(value);
    };
  }

  private static String outcome(boolean read) {
    return read ? "reads it" : "reads null";
  }

  private static Reading reading(double value) {
    return new Reading(1, 0.5, 0.5, value, BigDecimal.ONE, 1, 1);
  }

  private static Reading reading(BigDecimal amount) {
    return new Reading(1, 0.5, 0.5, 0.5, amount, 1, 1);
  }

  private static UserDetail user(BigDecimal score) {
    return new UserDetail(1, "a", "b", Instant.EPOCH, List.of(), Map.of("score", score));
  }

  private static Article article(String text) {
    return new Article(1, text, "");
  }

  private static String coordinates(Codec codec) throws IOException {
    SplittableRandom random = new SplittableRandom(42);
    int changed = 0;
    for (int i = 0; i < COORDINATE_COUNT; i++) {
      Reading reading =
          new Reading(
              i, random.nextDouble(-90, 90), random.nextDouble(-180, 180), 1, BigDecimal.ONE, 1, 1);
      if (Exactness.difference(reading, codec.read(codec.write(reading))).isPresent()) {
        changed++;
      }
    }
    return changed == 0 ? "exact" : "changed: " + changed + " of " + COORDINATE_COUNT + " pairs";
  }

  private static byte[] nested(int depth) {
    String json =
        "{\"id\":1,\"username\":\"a\",\"email\":\"b\",\"created_at\":\"2024-01-01T00:00:00Z\","
            + "\"addresses\":[],\"metadata\":{\"deep\":"
            + "[".repeat(depth)
            + "]".repeat(depth)
            + "}}";
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static String truncated(Codec codec) {
    byte[] json = "{\"id\":1,\"name\":\"ab\",\"email\":\"cd\"}".getBytes(StandardCharsets.UTF_8);
    int accepted = 0;
    for (int length = 1; length < json.length; length++) {
      accepted += accepts(codec, Arrays.copyOf(json, length)) ? 1 : 0;
    }
    return accepted == 0
        ? "refused"
        : "accepts " + accepted + " of " + (json.length - 1) + " beginnings";
  }

  private static boolean accepts(Codec codec, byte[] json) {
    try {
      codec.read(json);
      return true;
    } catch (IOException | RuntimeException refused) {
      return false;
    }
  }

  private static String oversized(Codec codec) throws IOException {
    byte[] json =
        ("{\"id\":1,\"title\":\"\",\"body\":\"" + "x".repeat(OVERSIZED_BYTES) + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    return codec.read(json) instanceof Article article
        ? "reads " + article.body().length() + " characters"
        : "reads null";
  }
}
