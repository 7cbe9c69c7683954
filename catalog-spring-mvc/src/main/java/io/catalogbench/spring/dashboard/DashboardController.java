package io.catalogbench.spring.dashboard;

import io.catalogbench.contract.dashboard.DashboardCounts;
import io.catalogbench.contract.security.Identity;
import io.catalogbench.contract.security.Role;
import io.catalogbench.spring.security.RequiresRole;
import java.util.concurrent.CompletionStage;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routes of the dashboard. */
@RestController
@RequestMapping(path = "/api/dashboard", produces = MediaType.APPLICATION_JSON_VALUE)
final class DashboardController {

  private final DashboardService service;

  DashboardController(DashboardService service) {
    this.service = service;
  }

  @GetMapping("/stats")
  byte[] stats(@RequiresRole(Role.USER) Identity caller) {
    return service.stats();
  }

  @GetMapping("/async")
  CompletionStage<DashboardCounts> async() {
    return service.async();
  }
}
