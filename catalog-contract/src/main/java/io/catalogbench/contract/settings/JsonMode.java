package io.catalogbench.contract.settings;

import java.util.Locale;

/** What writes the answers. */
public enum JsonMode {
  /** Jackson, which reads bodies in either case. */
  JACKSON,
  /** dsl-json, by code that it wrote at build time. */
  DSL_JSON;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
