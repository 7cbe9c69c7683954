package io.catalogbench.contract.settings;

import java.util.Locale;

/** In which parts a list of products is cached. */
public enum FragmentsMode {
  /** As the answer that it is. */
  WHOLE,
  /** Its ids, and each product by itself. */
  PRODUCTS;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
