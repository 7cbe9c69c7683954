package io.catalogbench.load;

import io.catalogbench.load.record.Window;
import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * Requests are due by a timetable, and every {@code users}-th one is this user's. A user that is
 * late sends at once, until it has caught up; what was due before the window's end is still sent
 * after it, unless that takes too long.
 */
final class OpenSchedule implements Schedule {

  /** How long after the window's end late requests are still sent. */
  static final Duration GIVE_UP = Duration.ofSeconds(2);

  private final long startNanos;
  private final Window window;
  private final Timetable timetable;
  private final int users;
  private final LongConsumer abandoned;
  private long k;

  /**
   * The share of one user.
   *
   * @param user 0 ≤ user &lt; users
   * @param abandoned hears when each request was due that is given up
   */
  OpenSchedule(
      Timetable timetable,
      int user,
      int users,
      long startNanos,
      Window window,
      LongConsumer abandoned) {
    this.timetable = timetable;
    this.k = (long) user - users;
    this.users = users;
    this.startNanos = startNanos;
    this.window = window;
    this.abandoned = abandoned;
  }

  @Override
  public void advance(long nowNanos, boolean lastFailed) {
    k += users;
  }

  @Override
  public boolean over(long nowNanos) {
    if (nowNanos - GIVE_UP.toNanos() >= window.endNanos()) {
      for (; dueNanos() < window.endNanos(); k += users) {
        abandoned.accept(dueNanos());
      }
    }
    return dueNanos() >= window.endNanos();
  }

  @Override
  public long k() {
    return k;
  }

  @Override
  public long dueNanos() {
    return startNanos + timetable.nanos(k);
  }
}
