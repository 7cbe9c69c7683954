package io.catalogbench.contract.processing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The outcome of the expensive step, the answer of {@code GET /api/cached-data/{key}}.
 *
 * @param timestamp when the step ended, to the microsecond
 */
public record Processed(String result, Instant timestamp) {

  /** What has come out for {@code key} just now. */
  public static Processed now(ProcessingKey key) {
    return new Processed("processed_" + key.text(), Instant.now().truncatedTo(ChronoUnit.MICROS));
  }
}
