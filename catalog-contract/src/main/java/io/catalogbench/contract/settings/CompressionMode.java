package io.catalogbench.contract.settings;

import java.util.Locale;

/** How cached values are made smaller. */
public enum CompressionMode {
  NONE,
  DEFLATE,
  LZ4,
  ZSTD;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
