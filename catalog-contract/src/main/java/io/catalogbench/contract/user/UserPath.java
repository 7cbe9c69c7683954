package io.catalogbench.contract.user;

import java.util.Set;

/** The names below {@code /api/users} that are routes of their own, never a user's number. */
public final class UserPath {

  /** The paths of those routes. */
  public static final Set<String> NAMED = Set.of("/api/users/bulk", "/api/users/optimized");

  /** Looks ahead in a regular expression: true where none of the names is the rest. */
  public static final String NO_NAME = "(?!(?:bulk|optimized)$)";

  private UserPath() {}
}
