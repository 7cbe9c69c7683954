package io.catalogbench.micronaut.routing;

import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Reads the path of a request. */
public final class PathSegments {

  private PathSegments() {}

  /** The decoded segment with {@code following} others behind it. */
  public static String fromEnd(HttpRequest<?> request, int following) {
    String path = request.getPath();
    int end = path.length();
    for (int passed = 0; passed < following; passed++) {
      end = path.lastIndexOf('/', end - 1);
    }
    return decoded(path.substring(path.lastIndexOf('/', end - 1) + 1, end));
  }

  /** In a path, a plus is a plus. */
  private static String decoded(String segment) {
    return segment.indexOf('%') < 0
        ? segment
        : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
