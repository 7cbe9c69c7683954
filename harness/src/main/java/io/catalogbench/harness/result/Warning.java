package io.catalogbench.harness.result;

import java.util.Optional;

/**
 * A doubt about a number, kept with it.
 *
 * @param code what kind of doubt, for programs: lower-case words joined by hyphens
 * @param message the doubt in a sentence
 * @param advice what the reader can do about it, if anything
 */
public record Warning(String code, String message, Optional<String> advice) {

  /** The code of a machine whose cores were now fast, now slow. */
  public static final String UNEVEN_SPEED = "uneven-speed";

  /** The code of a machine whose cores had to share their cache with others. */
  public static final String CROWDED_CACHE = "crowded-cache";

  /** A warning without advice. */
  public static Warning of(String code, String message) {
    return new Warning(code, message, Optional.empty());
  }

  /** A warning that says what to do. */
  public static Warning of(String code, String message, String advice) {
    return new Warning(code, message, Optional.of(advice));
  }

  /** Whether it is about the machine, and so about every number of a run. */
  public boolean ofMachine() {
    return code.equals(UNEVEN_SPEED) || code.equals(CROWDED_CACHE);
  }

  @Override
  public String toString() {
    return advice.map(a -> message + ": " + a).orElse(message);
  }
}
