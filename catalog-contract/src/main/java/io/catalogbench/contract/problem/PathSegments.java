package io.catalogbench.contract.problem;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads variables from the path of a request; frameworks differ in what they take away from it. */
public final class PathSegments {

  private static final char REPLACEMENT = '\uFFFD';
  private static final String ENCODED_REPLACEMENT = "%EF%BF%BD";

  private PathSegments() {}

  /**
   * The decoded segment of {@code rawPath} that has {@code following} others behind it; a plus is a
   * plus.
   *
   * @throws ProblemException with status 400 when it is not percent-encoded UTF-8, or has NUL
   */
  public static String fromEnd(String rawPath, int following) {
    int end = rawPath.length();
    for (int passed = 0; passed < following; passed++) {
      end = rawPath.lastIndexOf('/', end - 1);
    }
    return decoded(rawPath.substring(rawPath.lastIndexOf('/', end - 1) + 1, end));
  }

  private static String decoded(String segment) {
    if (segment.indexOf('%') < 0) {
      return segment;
    }
    try {
      String text = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
      boolean utf8 =
          text.indexOf(REPLACEMENT) < 0
              || segment.toUpperCase(Locale.ROOT).contains(ENCODED_REPLACEMENT);
      if (utf8 && text.indexOf('\0') < 0) {
        return text;
      }
    } catch (IllegalArgumentException _) {
      throw new ProblemException(Problem.malformedRequest());
    }
    throw new ProblemException(Problem.malformedRequest());
  }
}
