package io.catalogbench.micronaut.processing;

import io.catalogbench.contract.problem.PathSegments;
import io.catalogbench.contract.processing.ProcessingKey;
import io.catalogbench.micronaut.json.ProducesJson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.concurrent.CompletionStage;

/** The route of the expensive step. */
@Controller("/api/cached-data")
@ProducesJson
final class ProcessingController {

  private final ProcessingCache cache;

  ProcessingController(ProcessingCache cache) {
    this.cache = cache;
  }

  @Get(uri = "/{segment:[^/]+}", headRoute = false)
  CompletionStage<byte[]> processed(HttpRequest<?> request) {
    return cache.processed(ProcessingKey.of(PathSegments.fromEnd(request.getPath(), 0)));
  }
}
