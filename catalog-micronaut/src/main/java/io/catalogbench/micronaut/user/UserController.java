package io.catalogbench.micronaut.user;

import io.catalogbench.contract.product.CreatedCount;
import io.catalogbench.contract.security.Identity;
import io.catalogbench.contract.security.Role;
import io.catalogbench.contract.user.User;
import io.catalogbench.contract.user.UserBatch;
import io.catalogbench.contract.user.UserCounts;
import io.catalogbench.contract.user.UserDetail;
import io.catalogbench.contract.user.UsersQuery;
import io.catalogbench.micronaut.json.ProducesJson;
import io.catalogbench.micronaut.problem.Constraints;
import io.catalogbench.micronaut.routing.RequestQuery;
import io.catalogbench.micronaut.routing.RowId;
import io.catalogbench.micronaut.security.RequiresRole;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The routes of users. */
@Controller("/api/users")
@ProducesJson
final class UserController {

  private final Constraints constraints;
  private final UserService service;

  UserController(Constraints constraints, UserService service) {
    this.constraints = constraints;
    this.service = service;
  }

  @Get(headRoute = false)
  CompletionStage<List<UserDetail>> list(HttpRequest<?> request) {
    return service.list(constraints.kept(UsersQuery.of(RequestQuery.of(request))));
  }

  @Get(uri = "/optimized", headRoute = false)
  CompletionStage<List<UserCounts>> counted() {
    return service.counted();
  }

  @Post("/bulk")
  @Status(HttpStatus.CREATED)
  CompletionStage<CreatedCount> createAll(
      @RequiresRole(Role.USER) Identity caller, @Body UserBatch batch) {
    return service.createAll(
        UserBatch.distinct(constraints.keptRows(UserBatch.ROWS, batch.users())));
  }

  @Get(uri = "/{row:[^/]+}", headRoute = false)
  CompletionStage<User> one(@RowId long id) {
    return service.one(id);
  }
}
