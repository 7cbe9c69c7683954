package io.catalogbench.harness.run;

import io.catalogbench.harness.plan.Target;
import io.catalogbench.infra.Services;
import java.util.Map;
import java.util.Optional;

/**
 * How a target is brought up.
 *
 * @param services of the target; none for one that needs none
 * @param logName of the file of its output, without ending
 * @param instead texts for placeholders of its command, which go before those of {@code services}
 * @param aotCache what becomes of the AOT cache of a prepared target
 */
record Launch(
    Target target,
    Optional<Services> services,
    String logName,
    Map<String, String> instead,
    AotCache.Use aotCache) {

  Launch(Target target, Optional<Services> services, String logName) {
    this(target, services, logName, Map.of(), AotCache.Use.READ);
  }

  /** The same, with some services at other addresses. */
  Launch redirected(Map<String, String> addresses) {
    return new Launch(target, services, logName, addresses, aotCache);
  }

  /** The same; a prepared target leaves behind what later launches get. */
  Launch preparing() {
    return new Launch(target, services, logName, instead, AotCache.Use.WRITE);
  }
}
