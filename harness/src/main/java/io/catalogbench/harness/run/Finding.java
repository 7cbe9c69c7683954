package io.catalogbench.harness.run;

import java.util.Optional;

/**
 * One thing about a machine that matters for measuring.
 *
 * @param what was looked at
 * @param found what it is like
 * @param remedy what would make it better, when it is not good
 */
public record Finding(Grade grade, String what, String found, Optional<String> remedy) {

  /** How much a finding matters. */
  public enum Grade {
    GOOD,
    /** Numbers will be worse, or a feature is missing. */
    DOUBTFUL,
    /** Nothing can be measured. */
    UNFIT
  }

  static Finding good(String what, String found) {
    return new Finding(Grade.GOOD, what, found, Optional.empty());
  }

  static Finding doubtful(String what, String found, String remedy) {
    return new Finding(Grade.DOUBTFUL, what, found, Optional.of(remedy));
  }

  static Finding unfit(String what, String found, String remedy) {
    return new Finding(Grade.UNFIT, what, found, Optional.of(remedy));
  }

  @Override
  public String toString() {
    String mark =
        switch (grade) {
          case GOOD -> "ok ";
          case DOUBTFUL -> "?  ";
          case UNFIT -> "NO ";
        };
    return "%s %-18s %s%s".formatted(mark, what, found, remedy.map(text -> "; " + text).orElse(""));
  }
}
