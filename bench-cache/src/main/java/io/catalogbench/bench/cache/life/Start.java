package io.catalogbench.bench.cache.life;

import java.util.Locale;

/** What is cached when the first request comes. */
public enum Start {
  /** Nothing. */
  COLD(0),
  /** What is asked for most. */
  WARMED(Lives.WARMED);

  private final int answers;

  Start(int answers) {
    this.answers = answers;
  }

  /** How many answers are cached. */
  public int answers() {
    return answers;
  }

  /** The name in scenarios. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
