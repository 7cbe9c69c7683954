package io.catalogbench.micronaut.user;

import io.catalogbench.contract.user.User;
import io.catalogbench.contract.user.UserPage;
import io.catalogbench.contract.user.UserPageQuery;
import io.catalogbench.micronaut.json.ProducesJson;
import io.catalogbench.micronaut.problem.Constraints;
import io.catalogbench.micronaut.routing.RequestQuery;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The routes of users in two versions: a plain list, and pages. */
@Controller("/api")
@ProducesJson
final class UserVersionController {

  private final Constraints constraints;
  private final UserService service;

  UserVersionController(Constraints constraints, UserService service) {
    this.constraints = constraints;
    this.service = service;
  }

  @Get(uri = "/v1/users", headRoute = false)
  CompletionStage<List<User>> first() {
    return service.first();
  }

  @Get(uri = "/v2/users", headRoute = false)
  CompletionStage<UserPage> page(HttpRequest<?> request) {
    return service.page(constraints.kept(UserPageQuery.of(RequestQuery.of(request))));
  }
}
