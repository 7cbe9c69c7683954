package io.catalogbench.harness.fuzz;

import io.catalogbench.contract.corpus.CorpusRequest;
import io.catalogbench.contract.corpus.SampleToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Draws requests: most are for a route of the contract with something odd about them.
 *
 * @param seed the same one draws the same requests
 */
public record Fuzzer(long seed) {

  private static final List<Operation> OPERATIONS = Operation.all();

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO", "get");

  private static final List<String> ACCEPTS =
      List.of(
          "*/*",
          "application/json",
          "application/*",
          "application/json;q=0.1",
          "text/html",
          "application/problem+json",
          "image/*",
          "application/json; charset=UTF-8",
          "APPLICATION/JSON",
          "text/html, application/json;q=0.9",
          "application/json;q=0",
          "*/*;q=0",
          "json",
          "/",
          "*",
          "application/",
          "a/b/c",
          "application/json;",
          "application/json;q=2",
          "",
          ",",
          "text/plain");

  private static final List<String> CONTENT_TYPES =
      List.of(
          "",
          "application/json",
          "application/json; charset=utf-8",
          "application/json;charset=latin1",
          "APPLICATION/JSON",
          "text/plain",
          "text/json",
          "application/*",
          "*/*",
          "application",
          "application/problem+json",
          "application/x-www-form-urlencoded",
          "application/xml",
          "/",
          "multipart/form-data",
          "application/json; charset=nothing",
          "application/json;",
          "json");

  /** A header that changes nothing, and values for it. */
  private record Noise(String header, List<String> values) {}

  private static final List<Noise> NOISE =
      List.of(
          new Noise(
              "Accept-Encoding", List.of("gzip", "br;q=1.0, gzip;q=0.8", "identity;q=0", "*")),
          new Noise("Accept-Language", List.of("ko-KR", "*", "xx-yy-zz;q=9", "")),
          new Noise("Cookie", List.of("a=b", "JSESSIONID=1; b", "=;=;")),
          new Noise("If-None-Match", List.of("*", "\"a\"", "W/\"a\"")),
          new Noise("If-Modified-Since", List.of("Thu, 01 Jan 2026 00:00:00 GMT", "yesterday")),
          new Noise("Origin", List.of("https://example.com", "null")),
          new Noise("Range", List.of("bytes=0-1", "bytes=5-", "lines=1")),
          new Noise("X-Forwarded-Host", List.of("example.com", "a b")),
          new Noise("X-HTTP-Method-Override", List.of("DELETE", "PUT")),
          new Noise("Forwarded", List.of("host=example.com;proto=https", "for=\"")));

  /** Routes that take long are asked once in so many times that they are drawn. */
  private static final Map<String, Integer> SLOW =
      Map.of("/api/login", 25, "/api/cache/warm-up", 5, "/api/docs/{file}", 4, "/api/users", 3);

  /** The request of that number. */
  public CorpusRequest request(int number) {
    Chance chance =
        new Chance(new SplittableRandom(new SplittableRandom(seed + number).nextLong() ^ seed));
    Operation operation = operation(chance);
    Values values = new Values(chance);
    String method = chance.onceIn(12) ? chance.of(METHODS) : operation.method();
    Map<String, String> headers = headers(chance, operation);
    String body = body(chance, operation);
    if (body != null && !headers.containsKey("Content-Type")) {
      headers.put("Content-Type", "application/json");
    }
    headers.remove("Content-Type", "");
    return new CorpusRequest(
        "seed %d, request %d".formatted(seed, number),
        "fuzz",
        method,
        path(chance, operation, values) + query(chance, operation, values),
        headers,
        body,
        0);
  }

  private static Operation operation(Chance chance) {
    while (true) {
      Operation drawn = chance.of(OPERATIONS);
      if (chance.onceIn(SLOW.getOrDefault(drawn.path(), 1))) {
        return drawn;
      }
    }
  }

  private static String path(Chance chance, Operation operation, Values values) {
    String path = operation.path();
    for (Operation.Parameter parameter : operation.parameters()) {
      if (parameter.inPath()) {
        path = path.replace("{" + parameter.name() + "}", values.encoded(parameter));
      }
    }
    return switch (chance.below(120)) {
      case 0 -> path + "/";
      case 1 -> path.replaceFirst("/api", "//api");
      case 2 -> path + ";a=b";
      case 3 -> path.replaceFirst("/api/", "/api;a=b/");
      case 4 -> path.replaceFirst("/api/", "/api/./");
      case 5 -> path.replaceFirst("/api/", "/api/x/../");
      case 6 -> path.toUpperCase(Locale.ROOT);
      case 7 -> path.replaceFirst("a", "%61");
      case 8 -> path + "%20";
      case 9 -> path + "/" + values.encoded(Operation.Parameter.UNKNOWN);
      default -> path;
    };
  }

  private static String query(Chance chance, Operation operation, Values values) {
    List<String> parts = new ArrayList<>();
    for (Operation.Parameter parameter : operation.parameters()) {
      if (!parameter.inPath() && !chance.onceIn(3)) {
        parts.add(parameter.name() + "=" + value(chance, parameter, values));
        if (chance.onceIn(15)) {
          parts.add(parameter.name() + "=" + value(chance, parameter, values));
        }
      }
    }
    if (chance.onceIn(12)) {
      parts.add(
          chance.of(List.of("x=1", "x", "=", "=1", "&", "%zz=1", "X=%C3", "a[b]=1", "?", ";")));
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  /** Nobody waits for seconds. */
  private static String value(Chance chance, Operation.Parameter parameter, Values values) {
    return parameter.name().equals("delay") && !chance.onceIn(6)
        ? chance.of(List.of("0", "0.001", "-1", "11", "abc", "", "0.0000000001", "1e-3", "10.001"))
        : parameter.name().equals("delay") ? "00.00" : values.encoded(parameter);
  }

  private static Map<String, String> headers(Chance chance, Operation operation) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (operation.secured() && !chance.onceIn(6)) {
      headers.put("Authorization", authorization(chance));
    }
    if (chance.onceIn(8)) {
      headers.put("Accept", chance.of(ACCEPTS));
    }
    if (chance.onceIn(8)) {
      headers.put("Content-Type", chance.of(CONTENT_TYPES));
    }
    if (chance.onceIn(10)) {
      Noise noise = chance.of(NOISE);
      headers.put(noise.header(), chance.of(noise.values()));
    }
    return headers;
  }

  private static String authorization(Chance chance) {
    if (!chance.onceIn(3)) {
      return (chance.onceIn(2) ? SampleToken.ADMIN : SampleToken.USER).header();
    }
    String token = chance.of(List.of(SampleToken.values())).text();
    return chance.of(List.of("Bearer ", "bearer ", "Basic ", "Bearer  ", "", "Token ")) + token;
  }

  private static @Nullable String body(Chance chance, Operation operation) {
    Bodies bodies = new Bodies(chance);
    if (operation.body().isEmpty()) {
      return chance.onceIn(25) ? bodies.any() : null;
    }
    return chance.onceIn(25) ? null : bodies.like(operation.body().get());
  }
}
