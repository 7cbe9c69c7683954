package io.catalogbench.harness.equivalence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two servers are equal when they answer each request with the same status, headers and canonical
 * body, ask the same of their services for it, and leave the same behind in them.
 *
 * @param masks what may differ
 */
public record Equivalence(Masks masks) {

  /**
   * All differences between two recordings of the same requests.
   *
   * @throws IllegalArgumentException when they are of different requests
   */
  public List<Difference> between(List<Exchange> left, List<Exchange> right) {
    if (left.size() != right.size()) {
      throw new IllegalArgumentException(
          "recordings of %d and %d requests".formatted(left.size(), right.size()));
    }
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      differences.addAll(between(left.get(i), right.get(i)));
    }
    return List.copyOf(differences);
  }

  /** All differences between two answers to one request. */
  public List<Difference> between(Exchange left, Exchange right) {
    String name = left.request().name();
    if (!name.equals(right.request().name())) {
      throw new IllegalArgumentException("answers to " + name + " and " + right.request().name());
    }
    List<Difference> differences = new ArrayList<>();
    Answer a = left.answer();
    Answer b = right.answer();
    if (a.status() != b.status()) {
      differences.add(
          new Difference(
              name, "status", Integer.toString(a.status()), Integer.toString(b.status())));
    }
    differences.addAll(headers(name, a, b));
    differences.addAll(bodies(name, resource(left.request().path()), a, b));
    if (left.commands().isPresent() && right.commands().isPresent()) {
      Commands one = left.commands().get();
      Commands other = right.commands().get();
      differences.addAll(counts(name, "sql ", one.sql(), other.sql()));
      differences.addAll(counts(name, "redis ", one.redis(), other.redis()));
    }
    return differences;
  }

  /** All differences between what two servers left behind at the same moments. */
  public List<Difference> betweenRemains(List<Remains> left, List<Remains> right) {
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      differences.addAll(left.get(i).differences(right.get(i), masks));
    }
    return List.copyOf(differences);
  }

  private static List<Difference> headers(String name, Answer a, Answer b) {
    Set<String> headers = new TreeSet<>(a.headers().keySet());
    headers.addAll(b.headers().keySet());
    headers.removeAll(Masks.HEADERS);
    return headers.stream()
        .filter(header -> !headerOf(a, header).equals(headerOf(b, header)))
        .map(
            header ->
                new Difference(name, "header " + header, headerOf(a, header), headerOf(b, header)))
        .toList();
  }

  private List<Difference> bodies(String name, String resource, Answer a, Answer b) {
    if (a.json() && b.json()) {
      return JsonDifference.between(name, resource, masks, a.text(), b.text());
    }
    String one = Masks.maskedBody(resource, a.text());
    String other = Masks.maskedBody(resource, b.text());
    return one.equals(other) ? List.of() : List.of(new Difference(name, "body", one, other));
  }

  private static List<Difference> counts(
      String name, String kind, Map<String, Long> left, Map<String, Long> right) {
    Set<String> keys = new TreeSet<>(left.keySet());
    keys.addAll(right.keySet());
    return keys.stream()
        .filter(key -> !left.getOrDefault(key, 0L).equals(right.getOrDefault(key, 0L)))
        .map(
            key ->
                new Difference(
                    name,
                    kind + key.replaceAll("\\s+", " ").strip(),
                    left.getOrDefault(key, 0L) + " times",
                    right.getOrDefault(key, 0L) + " times"))
        .toList();
  }

  private static String headerOf(Answer answer, String name) {
    return answer.header(name).map(value -> Masks.maskedHeader(name, value)).orElse("absent");
  }

  /** The path without its query, decoded where it can be. */
  private static String resource(String path) {
    int query = path.indexOf('?');
    String raw = query < 0 ? path : path.substring(0, query);
    try {
      return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return raw; // nobody can read it
    }
  }
}
