package io.catalogbench.contract.data;

import java.util.regex.Pattern;

/**
 * One SQL statement that both servers send, character for character.
 *
 * @param sql with numbered placeholders {@code $1, $2, …}, each used once and in order
 */
public record Statement(String sql) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$[0-9]+");

  public Statement {
    int expected = 0;
    for (var match = PLACEHOLDER.matcher(sql); match.find(); ) {
      expected++;
      if (!match.group().equals("$" + expected)) {
        throw new IllegalArgumentException(
            "placeholders must be $1, $2, … in order, found " + match.group() + " in: " + sql);
      }
    }
  }

  /** The same statement with JDBC's placeholders; the driver numbers them again in order. */
  public String jdbc() {
    return PLACEHOLDER.matcher(sql).replaceAll("?");
  }
}
