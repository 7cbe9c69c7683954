package io.catalogbench.bench.serialization.payload;

import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.user.Address;
import io.catalogbench.contract.user.UserDetail;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values by number: equal numbers give equal values, on every machine. */
final class Values {

  private static final long SEED = 42;
  private static final int LABELS = 16;
  private static final Instant USERS_BEGIN = Instant.parse("2023-01-01T00:00:00Z");
  private static final Instant PRODUCTS_BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final List<String> GIVEN =
      List.of("Ada", "Grace", "Edsger", "Barbara", "Donald", "Frances", "Niklaus", "Margaret");
  private static final List<String> FAMILY =
      List.of("Lovelace", "Hopper", "Dijkstra", "Liskov", "Knuth", "Allen", "Wirth", "Hamilton");
  private static final List<String> STREETS =
      List.of("Main Street", "Station Road", "Rue de l'Église", "세종대로");
  private static final List<String> CITIES =
      List.of("Seoul", "Zürich", "Lisbon", "Oslo", "Nairobi");
  private static final List<String> COUNTRIES = List.of("KR", "CH", "PT", "NO", "KE");
  private static final List<String> PLANS = List.of("free", "basic", "pro");
  private static final List<String> SIZES =
      List.of("Red", "Blue", "Green", "Small", "Large", "Light", "Heavy", "Classic");
  private static final List<String> GOODS =
      List.of(
          "Lamp",
          "Chair",
          "Table",
          "Kettle",
          "Bicycle",
          "Notebook",
          "Jacket",
          "Café set",
          "의자",
          "Radio");
  private static final List<String> WORDS =
      List.of("order", "delivery", "said \"soon\"", "C:\\temp", "line\nbreak", "tab\there");
  private static final List<String> KOREAN =
      List.of("주문이", "배송되었습니다", "빠르고", "정확한", "서비스", "감사합니다", "🚚", "🎉", "👩‍💻");

  private Values() {}

  static Person person(long n) {
    String given = at(GIVEN, n);
    String family = at(FAMILY, n / GIVEN.size());
    return new Person(n, given + " " + family, "user" + n + "@example.com");
  }

  /** A user as the contract's seed has it. */
  static UserDetail user(long n) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("plan", at(PLANS, n));
    metadata.put("tags", List.of("t" + n % 11, "t" + n % 13));
    metadata.put("score", BigDecimal.valueOf(n * 37 % 1000, 1));
    metadata.put("active", n % 7 != 0);
    metadata.put("logins", (int) (n * 31 % 1000));
    return new UserDetail(
        n,
        "user" + n,
        "user" + n + "@example.com",
        USERS_BEGIN.plus(Duration.ofMinutes(7 * n)),
        List.of(address(n, 0), address(n, 1)),
        metadata);
  }

  private static Address address(long n, int k) {
    return new Address(
        1 + n * 17 % 200 + " " + at(STREETS, n + k), at(CITIES, n + k), at(COUNTRIES, n + k));
  }

  /** A product as the contract's seed has it. */
  static Product product(long n) {
    Instant created = PRODUCTS_BEGIN.plus(Duration.ofMinutes(n));
    return new Product(
        n,
        at(SIZES, n) + " " + at(GOODS, n / SIZES.size()) + " " + n,
        BigDecimal.valueOf(n * 7919 % 99_900 + 100, 2),
        1 + n % 50,
        "Category " + (1 + n % 50),
        created,
        created.plusSeconds(n % 997));
  }

  static Reading reading(long n) {
    SplittableRandom random = random(n);
    return new Reading(
        n,
        random.nextDouble(-90, 90),
        random.nextDouble(-180, 180),
        random.nextDouble(0.001, 1_000),
        BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), 4),
        random.nextInt(),
        random.nextLong(Long.MAX_VALUE));
  }

  static Article escapedArticle(long n) {
    return new Article(n, "A \"quoted\" title " + n, text(n, WORDS, 120));
  }

  static Article koreanArticle(long n) {
    return new Article(n, "제목 " + n, text(n, KOREAN, 80));
  }

  private static String text(long n, List<String> words, int count) {
    SplittableRandom random = random(n);
    return IntStream.range(0, count)
        .mapToObj(i -> words.get(random.nextInt(words.size())))
        .collect(Collectors.joining(" "));
  }

  /** A profile in which five properties besides the number are given, at places that move. */
  static Profile profile(long n) {
    return new Profile(
        n,
        n % 4 == 0 ? "nick" + n : null,
        n % 4 == 1 ? "+41 44 " + n : null,
        n % 4 == 2 ? "+82 2 " + n : null,
        null,
        n % 4 == 3 ? "Company " + n % 100 : null,
        null,
        n % 4 == 0 ? "https://example.com/" + n : null,
        n % 4 == 1 ? "ko" : null,
        n % 4 == 2 ? "CHF" : null,
        n % 4 == 3 ? (int) (18 + n % 70) : null,
        null,
        n % 4 == 0 ? n * 10 : null,
        n % 4 == 1 ? n % 50 / 10.0 : null,
        n % 4 == 2 ? BigDecimal.valueOf(n * 100 + 50, 2) : null,
        n % 2 == 0 ? true : null,
        n % 2 == 1 ? n % 3 == 0 : null,
        n % 4 == 3 ? USERS_BEGIN.plusSeconds(n) : null,
        null,
        n % 4 < 3 ? null : List.of("t" + n % 11));
  }

  static Labels fixedLabels(long n) {
    return labels(n, i -> "label_" + i);
  }

  static Labels randomLabels(long n) {
    SplittableRandom random = random(n);
    return labels(n, i -> "k" + Long.toString(random.nextLong(Long.MAX_VALUE), 36));
  }

  private static Labels labels(long n, java.util.function.IntFunction<String> key) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < LABELS; i++) {
      labels.put(key.apply(i), "value " + (n + i));
    }
    return new Labels(n, labels);
  }

  static Event event(long n) {
    return switch ((int) (n % 6)) {
      case 0 -> new Event.Viewed(n, n * 13 % 10_000);
      case 1 -> new Event.Searched(n, at(GOODS, n), (int) (n % 21));
      case 2 -> new Event.Added(n, n * 17 % 10_000, (int) (1 + n % 5));
      case 3 -> new Event.Removed(n, n * 19 % 10_000);
      case 4 -> new Event.Paid(n, BigDecimal.valueOf(n * 991 % 100_000, 2), "EUR");
      default -> new Event.Rated(n, n * 23 % 10_000, n % 10 / 2.0);
    };
  }

  private static SplittableRandom random(long n) {
    return new SplittableRandom(SEED + n);
  }

  private static String at(List<String> list, long n) {
    return list.get((int) (n % list.size()));
  }
}
