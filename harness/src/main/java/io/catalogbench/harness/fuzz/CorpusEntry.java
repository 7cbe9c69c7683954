package io.catalogbench.harness.fuzz;

import io.catalogbench.contract.corpus.CorpusRequest;
import io.catalogbench.contract.corpus.SampleToken;
import io.catalogbench.contract.json.CatalogJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A drawn request on its way into the corpus. */
public final class CorpusEntry {

  private CorpusEntry() {}

  /** The line of the corpus; its name and class are to be chosen. */
  public static String of(CorpusRequest request, int status) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("name", request.name());
    line.put("class", status < 400 ? "?" : "refused");
    line.put("request", request.method() + " " + request.path());
    line.put("status", status);
    Map<String, String> headers = new LinkedHashMap<>();
    request.headers().forEach((name, value) -> headers.put(name, withPlaceholder(value)));
    if (request.body() != null) {
      if (!headers.remove("Content-Type", "application/json")) {
        headers.putIfAbsent("Content-Type", "");
      }
      line.put("body", request.body());
    }
    if (!headers.isEmpty()) {
      line.put("headers", headers);
    }
    return CatalogJson.mapper().writeValueAsString(line);
  }

  private static String withPlaceholder(String value) {
    return Arrays.stream(SampleToken.values())
        .filter(token -> value.contains(token.text()))
        .findFirst()
        .map(token -> value.replace(token.text(), token.placeholder()))
        .orElse(value);
  }

  /** Requests with one thing less. */
  public static List<CorpusRequest> smaller(CorpusRequest request) {
    List<CorpusRequest> smaller = new ArrayList<>();
    if (request.body() != null) {
      Map<String, String> headers = new LinkedHashMap<>(request.headers());
      headers.remove("Content-Type");
      smaller.add(with(request, request.path(), headers, null));
    }
    for (String name : request.headers().keySet()) {
      Map<String, String> fewer = new LinkedHashMap<>(request.headers());
      fewer.remove(name);
      smaller.add(with(request, request.path(), fewer, request.body()));
    }
    int query = request.path().indexOf('?');
    if (query >= 0) {
      List<String> parts = List.of(request.path().substring(query + 1).split("&", -1));
      for (int i = 0; i < parts.size(); i++) {
        List<String> fewer = new ArrayList<>(parts);
        fewer.remove(i);
        smaller.add(
            with(
                request,
                request.path().substring(0, query)
                    + (fewer.isEmpty() ? "" : "?" + String.join("&", fewer)),
                request.headers(),
                request.body()));
      }
    }
    return smaller;
  }

  private static CorpusRequest with(
      CorpusRequest request, String path, Map<String, String> headers, @Nullable String body) {
    return new CorpusRequest(
        request.name(),
        request.requestClass(),
        request.method(),
        path,
        headers,
        body,
        request.status());
  }
}
