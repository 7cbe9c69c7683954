package io.catalogbench.load;

/** When one user's requests are due. */
sealed interface Schedule permits ClosedSchedule, OpenSchedule {

  /**
   * Moves on to the user's next request.
   *
   * @return false when there is none left to send
   */
  boolean advance(long nowNanos, boolean lastFailed);

  /** Number of the request within its segment, 0 ≤ k. */
  long k();

  /** When it is due. */
  long dueNanos();
}
