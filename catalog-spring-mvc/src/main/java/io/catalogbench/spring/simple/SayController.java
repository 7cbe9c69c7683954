package io.catalogbench.spring.simple;

import io.catalogbench.contract.simple.Said;
import io.catalogbench.contract.simple.SayQuery;
import io.catalogbench.spring.problem.Constraints;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers that wait: one holds its thread meanwhile, the other holds none. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class SayController {

  private final Constraints constraints;

  SayController(Constraints constraints) {
    this.constraints = constraints;
  }

  @GetMapping("/say-sync")
  Said saySync(@RequestParam MultiValueMap<String, String> query) throws InterruptedException {
    SayQuery say = constraints.check(SayQuery.of(query));
    Thread.sleep(say.pause());
    return say.said();
  }

  @GetMapping("/say-async")
  CompletionStage<Said> sayAsync(@RequestParam MultiValueMap<String, String> query) {
    SayQuery say = constraints.check(SayQuery.of(query));
    return new CompletableFuture<Said>()
        .completeOnTimeout(say.said(), say.pause().toNanos(), TimeUnit.NANOSECONDS);
  }
}
