package io.catalogbench.micronaut.simple;

import io.catalogbench.contract.simple.Greeting;
import io.catalogbench.contract.simple.ItemsQuery;
import io.catalogbench.micronaut.json.ProducesJson;
import io.catalogbench.micronaut.problem.Constraints;
import io.catalogbench.micronaut.routing.RequestQuery;
import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Answers that cost nothing but the server. */
@Controller("/api")
@ProducesJson
final class SimpleController {

  private final Constraints constraints;

  SimpleController(Constraints constraints) {
    this.constraints = constraints;
  }

  @Get(uri = "/simple", headRoute = false)
  @NonBlocking
  Greeting simple() {
    return Greeting.HELLO;
  }

  @Get(uri = "/items", headRoute = false)
  @NonBlocking
  ItemsQuery items(HttpRequest<?> request) {
    return constraints.kept(ItemsQuery.of(RequestQuery.of(request)));
  }
}
