package io.catalogbench.load.record;

import io.catalogbench.contract.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Compares one answer in a hundred with what was expected for its path, or else with the first
 * answer seen for it.
 */
public final class BodyCheck {

  private static final int ONE_IN = 100;
  private static final int BEGINNING_BYTES = 200;

  private final Map<String, String> digests;
  private final AtomicLong checked = new AtomicLong();
  private final AtomicLong mismatched = new AtomicLong();
  private final AtomicReference<@Nullable BodyMismatch> first = new AtomicReference<>();

  private BodyCheck(Map<String, String> digests) {
    this.digests = digests;
  }

  /** A check that knows the right SHA-256 of some paths. */
  public static BodyCheck expecting(Map<String, String> digests) {
    return new BodyCheck(new ConcurrentHashMap<>(digests));
  }

  /** A check that shares what is known, and counts anew. */
  public BodyCheck countingAnew() {
    return new BodyCheck(digests);
  }

  /** True when the answer to request {@code k} is one to check: the same ones in every run. */
  public boolean samples(long k) {
    long mixed = (k ^ (k >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return Long.remainderUnsigned(mixed ^ (mixed >>> 33), ONE_IN) == 0;
  }

  /** Checks a body. */
  public void check(String path, byte[] body) {
    String actual = Sha256.hex(body);
    String known = digests.putIfAbsent(path, actual);
    checked.incrementAndGet();
    if (known != null && !known.equals(actual)) {
      mismatched.incrementAndGet();
      String beginning =
          new String(body, 0, Math.min(body.length, BEGINNING_BYTES), StandardCharsets.UTF_8);
      first.compareAndSet(null, new BodyMismatch(path, known, actual, beginning));
    }
  }

  /** What was found so far. */
  public Bodies result() {
    return new Bodies(checked.get(), mismatched.get(), Optional.ofNullable(first.get()));
  }
}
