package io.catalogbench.bench.launcher;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Checksums of a megabyte and a chain of multiplications: memory and arithmetic, no allocation. */
public final class ChecksumRuler implements Ruler {

  private static final int REPEATS = 30;
  private static final int STEPS = 1_000_000;
  private static final int WARMUPS = 10;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final byte[] memory = new byte[1 << 20];
  private long kept = 1;

  /** Warms up until the work is compiled. */
  public ChecksumRuler() {
    Arrays.fill(memory, (byte) 7);
    for (int i = 0; i < WARMUPS; i++) {
      read();
    }
  }

  /** Takes about 40 ms. */
  @Override
  public Reading read() {
    long processorStart = processorNanos();
    long start = System.nanoTime();
    for (int i = 0; i < REPEATS; i++) {
      work();
    }
    double nanos = System.nanoTime() - start;
    long processor = processorNanos() - processorStart;
    return new Reading(nanos, processor == 0 ? 1 : Math.min(1, processor / nanos));
  }

  private long processorNanos() {
    return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : 0;
  }

  private void work() {
    CRC32 crc = new CRC32();
    crc.update(memory);
    long value = kept + crc.getValue();
    for (int i = 0; i < STEPS; i++) {
      // The shift keeps the compiler from merging steps into one.
      value = (value ^ (value >>> 31)) * 0x9E37_79B9_7F4A_7C15L;
    }
    kept = value;
  }
}
