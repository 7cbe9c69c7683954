package io.catalogbench.micronaut.simple;

import io.catalogbench.contract.simple.Said;
import io.catalogbench.contract.simple.SayQuery;
import io.catalogbench.micronaut.json.ProducesJson;
import io.catalogbench.micronaut.problem.Constraints;
import io.catalogbench.micronaut.routing.RequestQuery;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** An answer that waits on a thread of its own, so that no event loop does. */
@Controller("/api")
@ProducesJson
@Requires(property = ServedThreads.PROPERTY, notEquals = ServedThreads.BLOCKED)
final class WaitingSayController {

  private final Constraints constraints;

  WaitingSayController(Constraints constraints) {
    this.constraints = constraints;
  }

  @Get(uri = "/say-sync", headRoute = false)
  @ExecuteOn(TaskExecutors.BLOCKING)
  Said saySync(HttpRequest<?> request) throws InterruptedException {
    SayQuery say = constraints.kept(SayQuery.of(RequestQuery.of(request)));
    Thread.sleep(say.pause());
    return say.said();
  }
}
