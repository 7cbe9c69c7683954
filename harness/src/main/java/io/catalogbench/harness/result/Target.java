package io.catalogbench.harness.result;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A server that was measured.
 *
 * @param name its name in the plan
 * @param model what carries a request: {@code platform}, {@code virtual}, {@code event-loop}
 * @param version framework and version
 * @param config what the running process said about itself: settings, versions, JVM flags
 */
public record Target(String name, String model, String version, Map<String, String> config) {

  /** Name of the target that answers static bytes: what machine and generator can do at all. */
  public static final String FLOOR = "floor";

  public Target {
    config = Collections.unmodifiableMap(new TreeMap<>(config));
  }

  /** True for the one that is a limit, not a competitor. */
  public boolean floor() {
    return name.equals(FLOOR);
  }
}
