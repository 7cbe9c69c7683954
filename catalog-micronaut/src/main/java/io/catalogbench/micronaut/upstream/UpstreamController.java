package io.catalogbench.micronaut.upstream;

import io.catalogbench.contract.upstream.CombinedData;
import io.catalogbench.contract.upstream.ExternalUser;
import io.catalogbench.micronaut.json.ProducesJson;
import io.catalogbench.micronaut.routing.RowId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.concurrent.CompletionStage;

/** The routes that ask another service. */
@Controller("/api")
@ProducesJson
final class UpstreamController {

  private final UpstreamService service;

  UpstreamController(UpstreamService service) {
    this.service = service;
  }

  @Get(uri = "/external-data/{row:[^/]+}", headRoute = false)
  CompletionStage<ExternalUser> external(@RowId long id) {
    return service.external(id);
  }

  @Get(uri = "/combined-data/{row:[^/]+}", headRoute = false)
  CompletionStage<CombinedData> combined(@RowId long id) {
    return service.combined(id);
  }
}
