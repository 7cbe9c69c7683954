package io.catalogbench.spring.upstream;

import io.catalogbench.contract.upstream.CombinedData;
import io.catalogbench.contract.upstream.ExternalUser;
import io.catalogbench.spring.RowId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routes that ask another service. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class UpstreamController {

  private final UpstreamService service;

  UpstreamController(UpstreamService service) {
    this.service = service;
  }

  @GetMapping("/external-data/{id:(?s:.+)}")
  ExternalUser external(@RowId long id) {
    return service.external(id);
  }

  @GetMapping("/combined-data/{id:(?s:.+)}")
  CombinedData combined(@RowId long id) {
    return service.combined(id);
  }
}
