package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing that a suite measures: somebody doing something.
 *
 * @param scenario what is done, for example {@code write/bytes/complex-1000}
 * @param target who does it
 * @param reason why there is no number, when there is none
 * @param flags why nothing is concluded from its numbers: {@code BIMODAL, STALL, DRIFT, NOISY,
 *     NOT_WARM}
 * @param benchmark class and method
 * @param parameters of that benchmark
 * @param objects that one operation gets through
 * @param bytes that one operation reads or writes; 0 where that means nothing
 * @param keptBytes what a store keeps of it, where that is something else
 * @param baseline the target of the same scenario that it is compared with
 * @param floor what the machine takes at least for it
 * @param verdict whether a comparison may be stated as a finding
 */
public record SuiteCell(
    String scenario,
    String target,
    Status status,
    Optional<String> reason,
    List<String> flags,
    Optional<String> benchmark,
    Map<String, String> parameters,
    long objects,
    double bytes,
    Optional<Double> keptBytes,
    Optional<String> baseline,
    Optional<Key> floor,
    boolean verdict) {

  /** Whether there is a number. */
  public enum Status {
    @JsonProperty("ok")
    OK,
    /** No fork can be used. */
    @JsonProperty("failed")
    FAILED,
    /** It does not do the same work as the others, so it was not timed. */
    @JsonProperty("refused")
    REFUSED
  }

  /** What names a cell within its suite. */
  public record Key(String scenario, String target) {}

  public SuiteCell {
    flags = List.copyOf(flags);
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    if (status == Status.OK == reason.isPresent()) {
      throw new IllegalArgumentException("A reason belongs to what is not ok, and only to that");
    }
  }

  public Key key() {
    return new Key(scenario, target);
  }

  /** The size of what a store keeps, in bytes; 0 where that means nothing. */
  public double storedBytes() {
    return keptBytes.orElse(bytes);
  }

  /** True when somebody else is what it is compared with. */
  public boolean candidate() {
    return verdict && baseline.filter(name -> !name.equals(target)).isPresent();
  }

  /** True for a cell that is there to show a limit. */
  public boolean limit() {
    return baseline.isEmpty();
  }
}
