package io.catalogbench.contract.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the header {@code Accept}, in which whatever is no media range counts as not sent. */
public final class AcceptedTypes {

  /** What nearly all clients send, and readable. */
  private static final List<String> USUAL = List.of("*/*", "application/json");

  private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]++";
  private static final String NAME = "[\\w!#$%&'+.^`|~-]++";
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
  private static final String WEIGHT = "[qQ]=(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)";
  private static final String CHARSET = "(?i:charset=\"?(?:utf-8|us-ascii|iso-8859-1)\"?)";
  private static final String OTHER =
      "(?!(?i:q|charset)=)" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + ")";

  /** RFC 9110, section 12.5.1, with those character sets that every server knows. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:\\*/\\*|%s/(?:\\*|%s))(?:\\s*+;\\s*+(?:%s|%s|%s))*+"
              .formatted(NAME, NAME, WEIGHT, CHARSET, OTHER));

  private AcceptedTypes() {}

  /** The ranges of {@code header} that can be read; empty where there are none. */
  public static String readable(String header) {
    if (USUAL.contains(header)) {
      return header;
    }
    List<String> ranges = new ArrayList<>();
    for (String element : elements(header)) {
      if (RANGE.matcher(element).matches()) {
        ranges.add(element);
      }
    }
    return String.join(", ", ranges);
  }

  /** What stands between commas; a comma in quotes is none. */
  private static List<String> elements(String header) {
    List<String> elements = new ArrayList<>();
    boolean quoted = false;
    int begin = 0;
    for (int at = 0; at < header.length(); at++) {
      char character = header.charAt(at);
      if (character == '"') {
        quoted = !quoted;
      } else if (character == '\\' && quoted) {
        at++;
      } else if (character == ',' && !quoted) {
        elements.add(header.substring(begin, at).strip());
        begin = at + 1;
      }
    }
    elements.add(header.substring(begin).strip());
    return elements;
  }
}
