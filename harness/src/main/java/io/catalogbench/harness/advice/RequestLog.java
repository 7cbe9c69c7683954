package io.catalogbench.harness.advice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requests that somebody's server answered, the oldest first: CSV with a header, or a combined
 * access log whose lines end with the time an answer took.
 */
public record RequestLog(List<Request> requests) {

  /** The columns of a CSV file; {@code key} may stand for {@code path}. */
  public static final List<String> COLUMNS =
      List.of("time", "method", "path", "status", "duration_ms", "bytes");

  private static final String KEY = "key";
  private static final String PATH = "path";

  /** More faults than this are counted, not told. */
  private static final int MOST_FAULTS = 20;

  private static final double LONGEST_MILLIS = Duration.ofHours(1).toMillis();

  private static final Pattern COMBINED =
      Pattern.compile(
          "\\S+ \\S+ \\S+ \\[([^\\]]+)] \"(\\S+) (\\S+)[^\"]*\" (\\d{3}) (\\d+|-)"
              + " \"(?:[^\"\\\\]|\\\\.)*\" \"(?:[^\"\\\\]|\\\\.)*\" (\\d+(?:\\.\\d+)?)");

  private static final DateTimeFormatter COMBINED_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

  /**
   * One request.
   *
   * @param key what was asked for: a path with its query, or a name that the log gives
   */
  public record Request(
      Instant time, String method, String key, int status, long durationNanos, long bytes) {

    /** True for an answer that a cache could have given. */
    boolean cacheable() {
      return method.equals("GET") && status == 200;
    }

    /** True for a change that was made. */
    boolean changes() {
      return Set.of("POST", "PUT", "PATCH", "DELETE").contains(method) && status / 100 == 2;
    }
  }

  public RequestLog {
    requests = requests.stream().sorted(Comparator.comparing(Request::time)).toList();
    if (requests.isEmpty()) {
      throw new IllegalArgumentException("a log without requests");
    }
  }

  /** From the first request to the last. */
  public Duration span() {
    return Duration.between(requests.getFirst().time(), requests.getLast().time());
  }

  /**
   * Reads a file.
   *
   * @throws RequestLogException with every fault and its line
   */
  public static RequestLog read(Path file) throws IOException {
    List<String> lines;
    try (Stream<String> all = Files.lines(file)) {
      lines = all.toList();
    } catch (java.io.UncheckedIOException e) {
      throw new RequestLogException(List.of(file + ": is not text in UTF-8"), e);
    }
    return new Reading(file).read(lines);
  }

  /** One file on its way. */
  private static final class Reading {

    private final Path file;
    private final List<String> faults = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private int line = 1;
    private int lineFaults;

    Reading(Path file) {
      this.file = file;
    }

    RequestLog read(List<String> lines) {
      if (lines.isEmpty()) {
        fault("is empty: the first line must be " + String.join(",", COLUMNS));
      } else if (COMBINED.matcher(lines.getFirst()).matches()) {
        for (String each : lines) {
          combined(each);
          line++;
        }
      } else {
        csv(lines);
      }
      if (faults.isEmpty() && requests.isEmpty()) {
        fault("holds no request");
      }
      if (!faults.isEmpty()) {
        if (lineFaults > MOST_FAULTS) {
          faults.add("%s: and %,d faults more".formatted(file, lineFaults - MOST_FAULTS));
        }
        throw new RequestLogException(faults);
      }
      return new RequestLog(requests);
    }

    private void csv(List<String> lines) {
      Map<String, Integer> columns = new HashMap<>();
      List<String> header = fields(lines.getFirst());
      for (int i = 0; i < header.size(); i++) {
        if (columns.put(header.get(i).strip().toLowerCase(Locale.ROOT), i) != null) {
          fault("column '%s' stands twice".formatted(header.get(i)));
        }
      }
      if (columns.containsKey(KEY)) {
        columns.put(PATH, columns.get(KEY));
      }
      COLUMNS.stream()
          .filter(column -> !columns.containsKey(column))
          .forEach(
              column ->
                  fault(
                      "no column '%s'%s; the first line must be %s, or the file a combined access"
                              .formatted(
                                  column,
                                  column.equals(PATH) ? " or 'key'" : "",
                                  String.join(",", COLUMNS))
                          + " log that ends with the duration"));
      if (!faults.isEmpty()) {
        return;
      }
      for (String each : lines.subList(1, lines.size())) {
        line++;
        if (!each.isBlank()) {
          row(fields(each), header.size(), columns);
        }
      }
    }

    private void row(List<String> fields, int width, Map<String, Integer> columns) {
      if (fields.size() != width) {
        fault("has %d fields, the header %d".formatted(fields.size(), width));
        return;
      }
      Map<String, String> row = new HashMap<>();
      columns.forEach((column, at) -> row.put(column, fields.get(at).strip()));
      add(
          time(row.getOrDefault("time", "")),
          row.getOrDefault("method", ""),
          row.getOrDefault(PATH, ""),
          row.getOrDefault("status", ""),
          number("duration_ms", row.getOrDefault("duration_ms", "")),
          row.getOrDefault("bytes", ""));
    }

    private void combined(String text) {
      Matcher parts = COMBINED.matcher(text);
      if (!parts.matches()) {
        fault("is no line of a combined access log with the duration at its end");
        return;
      }
      String took = parts.group(6);
      add(
          combinedTime(parts.group(1)),
          parts.group(2),
          parts.group(3),
          parts.group(4),
          number("duration", took).map(v -> took.contains(".") ? v * 1e3 : v / 1e3),
          parts.group(5).equals("-") ? "0" : parts.group(5));
    }

    private void add(
        Optional<Instant> time,
        String method,
        String key,
        String status,
        Optional<Double> durationMillis,
        String bytes) {
      if (method.isEmpty() || !method.chars().allMatch(Character::isLetter)) {
        fault("method '%s' is no method such as GET".formatted(method));
      }
      if (key.isEmpty()) {
        fault("the path is empty");
      }
      int code = status.matches("[1-5]\\d\\d") ? Integer.parseInt(status) : 0;
      if (code == 0) {
        fault("status '%s' must be 100 to 599".formatted(status));
      }
      Optional<Double> size = number("bytes", bytes);
      if (durationMillis.filter(millis -> millis > LONGEST_MILLIS).isPresent()) {
        fault("duration of %s ms: more than an hour".formatted(durationMillis.get()));
      }
      if (time.isPresent() && durationMillis.isPresent() && size.isPresent()) {
        requests.add(
            new Request(
                time.get(),
                method.toUpperCase(Locale.ROOT),
                key,
                code,
                Math.round(durationMillis.get() * 1e6),
                Math.round(size.get())));
      }
    }

    private Optional<Instant> time(String text) {
      try {
        return Optional.of(
            text.matches("\\d+(\\.\\d+)?")
                ? Instant.EPOCH.plusNanos(Math.round(Double.parseDouble(text) * 1e6) * 1_000)
                : OffsetDateTime.parse(text).toInstant());
      } catch (DateTimeException _) {
        fault(
            "time '%s' must look like 2026-11-20T12:00:00.123Z, or be seconds since 1970"
                .formatted(text));
        return Optional.empty();
      }
    }

    private Optional<Instant> combinedTime(String text) {
      try {
        return Optional.of(OffsetDateTime.parse(text, COMBINED_TIME).toInstant());
      } catch (DateTimeException _) {
        fault("time '%s' must look like 20/Nov/2026:12:00:00 +0000".formatted(text));
        return Optional.empty();
      }
    }

    private Optional<Double> number(String column, String text) {
      if (text.matches("\\d{1,15}(\\.\\d+)?")) {
        return Optional.of(Double.parseDouble(text));
      }
      fault("%s '%s' must be a number, 0 or more".formatted(column, text));
      return Optional.empty();
    }

    private void fault(String message) {
      if (++lineFaults <= MOST_FAULTS) {
        faults.add("%s:%d: %s".formatted(file, line, message));
      }
    }

    /** The fields of a line; in quotes, a comma is a comma and two quotes are one. */
    private static List<String> fields(String text) {
      List<String> fields = new ArrayList<>();
      StringBuilder field = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else if (c == '"') {
          quoted = !quoted;
        } else if (c == ',' && !quoted) {
          fields.add(field.toString());
          field.setLength(0);
        } else {
          field.append(c);
        }
      }
      fields.add(field.toString());
      return fields;
    }
  }
}
