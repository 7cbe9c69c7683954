package io.catalogbench.spring.performance;

import io.catalogbench.contract.performance.CallStatistics;
import io.catalogbench.contract.performance.CallTimes;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how long calls took. */
@RestController
@RequestMapping(path = "/api/performance", produces = MediaType.APPLICATION_JSON_VALUE)
final class PerformanceController {

  private final CallTimes calls;

  PerformanceController(CallTimes calls) {
    this.calls = calls;
  }

  @GetMapping("/{name}")
  CallStatistics statistics(@PathVariable String name) {
    return calls.statistics(name);
  }
}
