package io.catalogbench.spring.account;

import io.catalogbench.contract.account.AccessToken;
import io.catalogbench.contract.account.Credentials;
import io.catalogbench.contract.account.Profile;
import io.catalogbench.contract.security.Identity;
import io.catalogbench.contract.security.Role;
import io.catalogbench.spring.problem.Constraints;
import io.catalogbench.spring.security.RequiresRole;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routes of accounts. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class AccountController {

  private final Constraints constraints;
  private final AccountService service;

  AccountController(Constraints constraints, AccountService service) {
    this.constraints = constraints;
    this.service = service;
  }

  @PostMapping("/login")
  ResponseEntity<AccessToken> login(@RequestBody Credentials credentials) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(service.login(constraints.check(credentials)));
  }

  @GetMapping("/profile")
  Profile profile(@RequiresRole(Role.USER) Identity caller) {
    return service.profile(caller);
  }
}
