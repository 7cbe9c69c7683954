package io.catalogbench.contract.settings;

import java.util.Locale;

/** How a list of products gets at the names of their categories. */
public enum AccessMode {
  /** As an ORM without care does: in further statements, some categories at a time. */
  NAIVE,
  /** In one statement. */
  JOINED;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
