package io.catalogbench.contract.settings;

import java.util.Locale;

/** What carries a request through a server. */
public enum ThreadModel {
  /** One platform thread for each request. */
  PLATFORM,
  /** One virtual thread for each request. */
  VIRTUAL,
  /** Few threads, each serving many requests that never block it. */
  EVENT_LOOP,
  /** The same with a fault planted: {@code /api/say-sync} waits on the event loop. */
  BLOCK_EVENT_LOOP;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
