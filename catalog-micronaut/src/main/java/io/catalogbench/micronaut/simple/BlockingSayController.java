package io.catalogbench.micronaut.simple;

import io.catalogbench.contract.simple.Said;
import io.catalogbench.contract.simple.SayQuery;
import io.catalogbench.micronaut.json.ProducesJson;
import io.catalogbench.micronaut.problem.Constraints;
import io.catalogbench.micronaut.routing.RequestQuery;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/**
 * A planted fault: the answer waits on the event loop, and with it whatever else that loop serves.
 */
@Controller("/api")
@ProducesJson
@Requires(property = ServedThreads.PROPERTY, value = ServedThreads.BLOCKED)
final class BlockingSayController {

  private final Constraints constraints;

  BlockingSayController(Constraints constraints) {
    this.constraints = constraints;
  }

  @Get(uri = "/say-sync", headRoute = false)
  @NonBlocking
  Said saySync(HttpRequest<?> request) throws InterruptedException {
    SayQuery say = constraints.kept(SayQuery.of(RequestQuery.of(request)));
    Thread.sleep(say.pause());
    return say.said();
  }
}
