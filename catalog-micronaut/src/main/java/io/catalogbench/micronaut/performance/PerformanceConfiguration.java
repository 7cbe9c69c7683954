package io.catalogbench.micronaut.performance;

import io.catalogbench.contract.performance.CallTimes;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The memory of the last calls. */
@Factory
final class PerformanceConfiguration {

  @Singleton
  CallTimes callTimes() {
    return new CallTimes();
  }
}
