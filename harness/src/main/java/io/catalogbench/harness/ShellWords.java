package io.catalogbench.harness;

import io.catalogbench.harness.plan.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a command line as one text, which a shell takes for the same words. */
final class ShellWords {

  private static final Pattern PLAIN = Pattern.compile("[\\w./:=,@%+-]+");
  private static final char QUOTE = '\'';

  private ShellWords() {}

  /** The text of some words. */
  static String text(List<String> words) {
    return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : QUOTE + word.replace("'", "'\\''") + QUOTE;
  }

  /**
   * The words of a text that {@link #text} made.
   *
   * @throws InputException where a quotation does not end
   */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == QUOTE) {
        quoted = !quoted;
        begun = true;
      } else if (c == '\\' && !quoted && i + 1 < text.length()) {
        i++;
        word.append(text.charAt(i));
        begun = true;
      } else if (c == ' ' && !quoted) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (quoted) {
      throw new InputException("a quotation does not end: " + text);
    }
    if (begun) {
      words.add(word.toString());
    }
    return List.copyOf(words);
  }
}
