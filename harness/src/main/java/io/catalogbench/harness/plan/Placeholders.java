package io.catalogbench.harness.plan;

import java.util.List;
import java.util.Map;

/**
 * What a target's command may refer to.
 *
 * @param jvm the flags of every measured JVM, one list for all
 * @param texts values by name, without the dollar sign and braces
 */
public record Placeholders(List<String> jvm, Map<String, String> texts) {

  /** The names that may stand in a command. */
  public static final List<String> NAMES =
      List.of("java", "jvm", "port", "postgres", "redis", "root", "settings", "upstream");

  public Placeholders {
    jvm = List.copyOf(jvm);
    texts = Map.copyOf(texts);
  }

  String replacedIn(String text) {
    String replaced = text;
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      replaced = replaced.replace("${" + entry.getKey() + "}", entry.getValue());
    }
    return replaced;
  }
}
