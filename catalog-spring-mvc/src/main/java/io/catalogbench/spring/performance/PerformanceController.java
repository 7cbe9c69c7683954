package io.catalogbench.spring.performance;

import io.catalogbench.contract.performance.CallStatistics;
import io.catalogbench.contract.performance.CallTimes;
import io.catalogbench.contract.problem.PathSegments;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
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
  CallStatistics statistics(HttpServletRequest request) {
    return calls.statistics(PathSegments.fromEnd(request.getRequestURI(), 0));
  }
}
