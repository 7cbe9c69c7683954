package io.catalogbench.load;

import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Requests are due at a fixed rate: number k at {@code start + k / rate}, and every {@code
 * users}-th one is this user's. A user that is late sends at once, until it has caught up. Once the
 * load is too far behind after its end, what is left is abandoned.
 */
final class OpenSchedule implements Schedule {

  /** How long after the end late requests are still sent. */
  static final Duration GIVE_UP = Duration.ofSeconds(2);

  private final long startNanos;
  private final LongSupplier endNanos;
  private final double intervalNanos;
  private final int users;
  private final LongConsumer abandoned;
  private long k;
  private boolean begun;

  /**
   * The share of one user.
   *
   * @param user 0 ≤ user &lt; users
   * @param endNanos requests due from here on are not sent
   * @param abandoned hears when each request was due that is given up
   */
  OpenSchedule(
      double ratePerSecond,
      int user,
      int users,
      long startNanos,
      LongSupplier endNanos,
      LongConsumer abandoned) {
    this.intervalNanos = 1e9 / ratePerSecond;
    this.k = user;
    this.users = users;
    this.startNanos = startNanos;
    this.endNanos = endNanos;
    this.abandoned = abandoned;
  }

  @Override
  public boolean advance(long nowNanos, boolean lastFailed) {
    k += begun ? users : 0;
    begun = true;
    long end = endNanos.getAsLong();
    if (nowNanos >= end + GIVE_UP.toNanos()) {
      for (; dueNanos() < end; k += users) {
        abandoned.accept(dueNanos());
      }
    }
    return dueNanos() < end;
  }

  @Override
  public long k() {
    return k;
  }

  @Override
  public long dueNanos() {
    return startNanos + Math.round(k * intervalNanos);
  }
}
