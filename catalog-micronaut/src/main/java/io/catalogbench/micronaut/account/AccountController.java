package io.catalogbench.micronaut.account;

import io.catalogbench.contract.account.AccessToken;
import io.catalogbench.contract.account.Credentials;
import io.catalogbench.contract.account.Profile;
import io.catalogbench.contract.security.Identity;
import io.catalogbench.contract.security.Role;
import io.catalogbench.micronaut.json.ProducesJson;
import io.catalogbench.micronaut.problem.Constraints;
import io.catalogbench.micronaut.security.RequiresRole;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.concurrent.CompletionStage;

/** The routes of accounts. */
@Controller("/api")
@ProducesJson
final class AccountController {

  private final Constraints constraints;
  private final AccountService service;

  AccountController(Constraints constraints, AccountService service) {
    this.constraints = constraints;
    this.service = service;
  }

  @Post("/login")
  CompletionStage<HttpResponse<AccessToken>> login(@Body Credentials credentials) {
    return service
        .login(constraints.kept(credentials))
        .thenApply(token -> HttpResponse.ok(token).header(HttpHeaders.CACHE_CONTROL, "no-store"));
  }

  @Get(uri = "/profile", headRoute = false)
  CompletionStage<Profile> profile(@RequiresRole(Role.USER) Identity caller) {
    return service.profile(caller);
  }
}
