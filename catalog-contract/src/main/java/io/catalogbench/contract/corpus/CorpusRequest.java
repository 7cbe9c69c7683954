package io.catalogbench.contract.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of the corpus.
 *
 * <p>Classes of cached routes end with what the cache has for the request: {@code miss} nothing,
 * {@code first} nothing in the whole scope since the start or the last change, {@code hit} the
 * value.
 *
 * @param name says what it tries, unique in the corpus
 * @param requestClass requests of one class issue the same number of SQL and Redis commands
 * @param method HTTP method
 * @param path path and query, percent-encoded
 * @param headers sent besides {@code Host} and {@code Content-Length}, in this order
 * @param body sent as UTF-8, or null for none
 * @param status what every server answers with when the requests before it were sent, too
 */
public record CorpusRequest(
    String name,
    String requestClass,
    String method,
    String path,
    Map<String, String> headers,
    @Nullable String body,
    int status) {

  public CorpusRequest {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }
}
