package io.catalogbench.spring.user;

import io.catalogbench.contract.user.User;
import io.catalogbench.contract.user.UserPage;
import io.catalogbench.contract.user.UserPageQuery;
import io.catalogbench.spring.problem.Constraints;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The routes of users in two versions: a plain list, and pages. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class UserVersionController {

  private final Constraints constraints;
  private final UserService service;

  UserVersionController(Constraints constraints, UserService service) {
    this.constraints = constraints;
    this.service = service;
  }

  @GetMapping("/v1/users")
  List<User> first() {
    return service.first();
  }

  @GetMapping("/v2/users")
  UserPage page(@RequestParam MultiValueMap<String, String> query) {
    return service.page(constraints.check(UserPageQuery.of(query)));
  }
}
