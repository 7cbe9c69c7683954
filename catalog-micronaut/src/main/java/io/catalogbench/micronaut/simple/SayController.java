package io.catalogbench.micronaut.simple;

import io.catalogbench.contract.simple.Said;
import io.catalogbench.contract.simple.SayQuery;
import io.catalogbench.micronaut.json.ProducesJson;
import io.catalogbench.micronaut.loop.EventLoops;
import io.catalogbench.micronaut.problem.Constraints;
import io.catalogbench.micronaut.routing.RequestQuery;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** An answer that waits and holds no thread meanwhile. */
@Controller("/api")
@ProducesJson
final class SayController {

  private final Constraints constraints;
  private final EventLoops loops;

  SayController(Constraints constraints, EventLoops loops) {
    this.constraints = constraints;
    this.loops = loops;
  }

  @Get(uri = "/say-async", headRoute = false)
  CompletionStage<Said> sayAsync(HttpRequest<?> request) {
    SayQuery say = constraints.kept(SayQuery.of(RequestQuery.of(request)));
    CompletableFuture<Said> said = new CompletableFuture<>();
    var _ =
        loops
            .current()
            .schedule(() -> said.complete(say.said()), say.pause().toNanos(), TimeUnit.NANOSECONDS);
    return said;
  }
}
