package io.catalogbench.micronaut.performance;

import io.catalogbench.contract.performance.CallStatistics;
import io.catalogbench.contract.performance.CallTimes;
import io.catalogbench.contract.problem.PathSegments;
import io.catalogbench.micronaut.json.ProducesJson;
import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Tells how long calls took. */
@Controller("/api/performance")
@ProducesJson
final class PerformanceController {

  private final CallTimes calls;

  PerformanceController(CallTimes calls) {
    this.calls = calls;
  }

  @Get(uri = "/{name:[^/]+}", headRoute = false)
  @NonBlocking
  CallStatistics statistics(HttpRequest<?> request) {
    return calls.statistics(PathSegments.fromEnd(request.getPath(), 0));
  }
}
