package io.catalogbench.micronaut.json;

import io.micronaut.http.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;

/** Tells whether a body is JSON by its type. */
public final class JsonType {

  private JsonType() {}

  /** Whether a body of {@code type} is read: JSON, in no character set that nobody knows. */
  public static boolean isRead(MediaType type) {
    return type.getName().equalsIgnoreCase(MediaType.APPLICATION_JSON)
        && type.getParameters().get("charset").map(JsonType::isCharset).orElse(true);
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name.replace("\"", ""));
    } catch (IllegalCharsetNameException _) {
      return false;
    }
  }
}
