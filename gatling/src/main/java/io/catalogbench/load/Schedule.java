package io.catalogbench.load;

/** When one user's requests are due. */
sealed interface Schedule permits ClosedSchedule, OpenSchedule {

  /** Moves on to the user's next request. */
  void advance(long nowNanos, boolean lastFailed);

  /** True when that request, and all after it, are not to be sent. */
  boolean over(long nowNanos);

  /** Number of the request within its segment, 0 ≤ k. */
  long k();

  /** When it is due. */
  long dueNanos();
}
