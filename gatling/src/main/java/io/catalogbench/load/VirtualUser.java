package io.catalogbench.load;

import java.time.Duration;

/**
 * One user of the server, with one connection. Gatling walks it through its life: {@link #next()},
 * then either a {@link #pause()}, or a request for {@link #path()} whose outcome it hears; and
 * again. Only the user's own event loop ever touches it.
 */
sealed interface VirtualUser permits MeasuredUser, UnmeasuredUser {

  /**
   * Notes that the last request is over, and decides what comes next.
   *
   * @return false when the user has nothing left to do
   */
  boolean next();

  /** True when the user pauses next. */
  boolean waits();

  /** How long; whole milliseconds, as Gatling's timers have them. */
  Duration pause();

  /** True when the body of the next answer is to be checked. */
  boolean checksBody();

  /** True when the next request has a body. */
  boolean writes();

  /** Path and query of the next request, which is sent at once. */
  String path();

  /** The body of that request, where it has one. */
  String body();

  /**
   * Hears the status of the complete answer.
   *
   * @return whether it is a good one
   */
  boolean answered(int status);

  /** Hears the body of the answer, where it is to be checked. */
  void body(byte[] body);
}
