package io.catalogbench.load.record;

/** The time that is measured: from the moment it is opened to the moment it is closed. */
public final class Window {

  private static final long NOT_YET = Long.MAX_VALUE;

  private volatile long beginNanos = NOT_YET;
  private volatile long endNanos = NOT_YET;

  /** Begins it. */
  public void open(long nowNanos) {
    beginNanos = nowNanos;
  }

  /** Ends it. */
  public void close(long nowNanos) {
    endNanos = nowNanos;
  }

  /** True once it was opened. */
  public boolean opened() {
    return beginNanos != NOT_YET;
  }

  /** True once it was closed. */
  public boolean closed() {
    return endNanos != NOT_YET;
  }

  /** True when that moment, which is not in the future, lies in it. */
  public boolean contains(long nanos) {
    return nanos >= beginNanos && nanos < endNanos;
  }

  /** When it was closed; the end of time until then. */
  public long endNanos() {
    return endNanos;
  }

  /** Length of a window that is closed. */
  long nanos() {
    return endNanos - beginNanos;
  }
}
