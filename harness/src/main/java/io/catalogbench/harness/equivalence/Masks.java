package io.catalogbench.harness.equivalence;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What two equal servers may answer differently, and nothing else.
 *
 * @param start instants from here on are made by the server while it is compared
 * @param carriers settings that may differ between servers that do the same work, such as {@code
 *     threads}
 */
public record Masks(Instant start, Set<String> carriers) {

  /** Every mask in words, for people who ask what was not compared. */
  public static final List<String> DESCRIPTIONS =
      List.of(
          "instants after the start of the comparison, in JSON texts: only that both are instants",
          "$.runtime of /api/health: what the process is made of",
          "$.settings.threads and $.settings.json of /api/health: what carries a request, and what"
              + " writes its answer",
          "members of /api/performance/{name}: how many calls there were and how long they took",
          "counts, rates and sizes of /api/cache/stats and /api/cache/info",
          "/api/metrics: only the names of the metrics of requests, database and cache",
          "the port in Location: each server has its own",
          "spaces between the parameters of Content-Type",
          "Date, and what holds for one connection only: Connection, Keep-Alive, Content-Length and"
              + " Transfer-Encoding (bodies are compared)",
          "the versions of cached values, which are random: only whether a value has the one that"
              + " makes it readable",
          "how long cached values have still to live: only the class (1, 5, 10, 30 min, 1 h, 1 d)",
          "$.access_token of /api/login, which holds its time: only that both are of three parts");

  /** Headers that are not compared, in lower case. */
  static final Set<String> HEADERS =
      Set.of("connection", "content-length", "date", "keep-alive", "transfer-encoding");

  private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]{43}");

  private static final Pattern OWN_METRIC = Pattern.compile("^# TYPE (catalog|http)_");

  private static final String HEALTH = "/api/health";
  private static final String SETTINGS = "$.settings.";
  private static final String CACHE_INFO = "/api/cache/info";
  private static final String CACHE_STATS = "/api/cache/stats";
  private static final String PERFORMANCE = "/api/performance/";

  public Masks {
    carriers = Set.copyOf(carriers);
  }

  /** True when the JSON at {@code path} of this resource is not compared. */
  boolean skips(String resource, String path) {
    if (path.startsWith(SETTINGS)) {
      return resource.equals(HEALTH) && carriers.contains(path.substring(SETTINGS.length()));
    }
    return switch (path) {
      case "$.runtime" -> resource.equals(HEALTH);
      case "$.count", "$.avg", "$.min", "$.max" -> resource.startsWith(PERFORMANCE);
      case "$.hits", "$.misses", "$.total" -> resource.equals(CACHE_STATS);
      case "$.hit_rate" -> resource.equals(CACHE_STATS) || resource.equals(CACHE_INFO);
      case "$.entries", "$.used_bytes", "$.connected_clients" -> resource.equals(CACHE_INFO);
      default -> false;
    };
  }

  /** The text to compare instead of {@code text} at {@code path} of this resource. */
  String masked(String resource, String path, String text) {
    if (resource.equals("/api/login") && path.equals("$.access_token")) {
      return TOKEN.matcher(text).matches() ? "(a token)" : text;
    }
    return instant(text).filter(at -> !at.isBefore(start)).map(_ -> "(a new instant)").orElse(text);
  }

  /** What to compare instead of the body {@code text}, which is no JSON, of this resource. */
  static String maskedBody(String resource, String text) {
    return resource.equals("/api/metrics")
        ? text.lines().filter(OWN_METRIC.asPredicate()).sorted().collect(Collectors.joining("\n"))
        : text;
  }

  /** The header value to compare instead of {@code value}. */
  static String maskedHeader(String name, String value) {
    return switch (name) {
      case "location" -> value.replaceFirst("^(https?://[^/:]+):\\d+", "$1:PORT");
      case "content-type" -> value.replaceAll(";\\s+", ";");
      default -> value;
    };
  }

  private static Optional<Instant> instant(String text) {
    if (text.length() < 20 || !text.endsWith("Z")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty(); // ordinary text
    }
  }
}
