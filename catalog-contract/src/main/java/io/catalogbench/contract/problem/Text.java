package io.catalogbench.contract.problem;

import java.util.regex.Pattern;

/** What text the catalog takes: anything that PostgreSQL can store as UTF-8. */
public final class Text {

  /** Matches text without NUL and without unpaired surrogates. */
  public static final String REGEX = "[^\\x{0}\\p{Cs}]*";

  /** Said of text that does not match. */
  public static final String MESSAGE = "must not contain NUL or unpaired surrogates";

  static final Pattern PATTERN = Pattern.compile(REGEX);

  private Text() {}
}
