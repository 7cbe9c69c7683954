package io.catalogbench.harness.equivalence;

import io.catalogbench.contract.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What a server answered. */
public final class Answer {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * @param headers by lower-case name, repeated ones joined by commas
   */
  public Answer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
  }

  public int status() {
    return status;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** All headers by lower-case name. */
  Map<String, String> headers() {
    return headers;
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** SHA-256 of the body's bytes in hexadecimal digits. */
  public String sha256() {
    return Sha256.hex(body);
  }

  /** True when the media type is JSON or ends with {@code +json}. */
  public boolean json() {
    return header("content-type")
        .map(type -> type.replaceAll(";.*", "").strip())
        .filter(type -> type.equals("application/json") || type.endsWith("+json"))
        .isPresent();
  }

  /** True for 200 to 299. */
  public boolean successful() {
    return status >= 200 && status < 300;
  }
}
