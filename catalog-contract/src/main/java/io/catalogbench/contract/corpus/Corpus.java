package io.catalogbench.contract.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.catalogbench.contract.json.CatalogJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests that every server answers alike, sent one by one, in order, to a server over a newly
 * seeded catalog of {@link io.catalogbench.contract.data.SeedData#PRODUCTS} products and an empty
 * cache. They are data: {@code corpus.json}.
 */
public final class Corpus {

  private static final String CONTENT_TYPE = "Content-Type";

  private Corpus() {}

  /** All requests, the same list at every call. */
  public static List<CorpusRequest> requests() {
    JsonMapper mapper = CatalogJson.mapper();
    try (InputStream in =
        Corpus.class.getResourceAsStream("/io/catalogbench/contract/corpus.json")) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: corpus.json");
      }
      List<Line> lines = mapper.readValue(in, new TypeReference<List<Line>>() {});
      return lines.stream().map(line -> line.toRequest(mapper)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A request as it stands in the file.
   *
   * @param request method, space, path and query
   * @param headers besides {@code Content-Type: application/json}, which a body has unless another
   *     type is given here; an empty type sends none; {@code {token:user}} stands for the {@link
   *     SampleToken} of that name
   * @param json a body as JSON, sent without white space
   * @param body a body as text, where it is not JSON or its characters matter
   * @param padTo how many bytes the body is stretched to by spaces at its end
   */
  private record Line(
      String name,
      @JsonProperty("class") String requestClass,
      String request,
      int status,
      @Nullable Map<String, String> headers,
      @Nullable JsonNode json,
      @Nullable String body,
      @Nullable Integer padTo) {

    CorpusRequest toRequest(JsonMapper mapper) {
      int space = request.indexOf(' ');
      String text = json == null ? body : mapper.writeValueAsString(json);
      return new CorpusRequest(
          name,
          requestClass,
          request.substring(0, space),
          request.substring(space + 1),
          sentHeaders(text != null),
          text == null ? null : padded(text),
          status);
    }

    private Map<String, String> sentHeaders(boolean hasBody) {
      Map<String, String> sent = new LinkedHashMap<>();
      if (hasBody) {
        sent.put(CONTENT_TYPE, "application/json");
      }
      Optional.ofNullable(headers)
          .orElse(Map.of())
          .forEach((name, value) -> sent.put(name, withToken(value)));
      sent.remove(CONTENT_TYPE, "");
      return sent;
    }

    private static String withToken(String value) {
      return Arrays.stream(SampleToken.values())
          .filter(token -> value.contains(token.placeholder()))
          .findFirst()
          .map(token -> value.replace(token.placeholder(), token.text()))
          .orElse(value);
    }

    /** Padded texts are ASCII, so that characters are bytes. */
    private String padded(String text) {
      return padTo == null ? text : text + " ".repeat(padTo - text.length());
    }
  }
}
