package io.catalogbench.micronaut.dashboard;

import io.catalogbench.contract.dashboard.DashboardCounts;
import io.catalogbench.contract.security.Identity;
import io.catalogbench.contract.security.Role;
import io.catalogbench.micronaut.json.ProducesJson;
import io.catalogbench.micronaut.security.RequiresRole;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.concurrent.CompletionStage;

/** The routes of the dashboard. */
@Controller("/api/dashboard")
@ProducesJson
final class DashboardController {

  private final DashboardService service;

  DashboardController(DashboardService service) {
    this.service = service;
  }

  @Get(uri = "/stats", headRoute = false)
  CompletionStage<byte[]> stats(@RequiresRole(Role.USER) Identity caller) {
    return service.stats();
  }

  @Get(uri = "/async", headRoute = false)
  CompletionStage<DashboardCounts> async() {
    return service.async();
  }
}
