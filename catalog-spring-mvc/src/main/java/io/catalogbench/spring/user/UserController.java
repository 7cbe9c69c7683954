package io.catalogbench.spring.user;

import io.catalogbench.contract.product.CreatedCount;
import io.catalogbench.contract.security.Identity;
import io.catalogbench.contract.security.Role;
import io.catalogbench.contract.user.User;
import io.catalogbench.contract.user.UserBatch;
import io.catalogbench.contract.user.UserCounts;
import io.catalogbench.contract.user.UserDetail;
import io.catalogbench.contract.user.UserPath;
import io.catalogbench.contract.user.UsersQuery;
import io.catalogbench.spring.RowId;
import io.catalogbench.spring.problem.Constraints;
import io.catalogbench.spring.security.RequiresRole;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The routes of users. */
@RestController
@RequestMapping(path = "/api/users", produces = MediaType.APPLICATION_JSON_VALUE)
final class UserController {

  private final Constraints constraints;
  private final UserService service;

  UserController(Constraints constraints, UserService service) {
    this.constraints = constraints;
    this.service = service;
  }

  @GetMapping
  List<UserDetail> list(@RequestParam MultiValueMap<String, String> query) {
    return service.list(constraints.check(UsersQuery.of(query)));
  }

  @GetMapping("/optimized")
  List<UserCounts> counted() {
    return service.counted();
  }

  @PostMapping("/bulk")
  @ResponseStatus(HttpStatus.CREATED)
  CreatedCount createAll(@RequiresRole(Role.USER) Identity caller, @RequestBody UserBatch batch) {
    return service.createAll(
        UserBatch.distinct(constraints.checkRows(UserBatch.ROWS, batch.users())));
  }

  @GetMapping("/{id:" + UserPath.NO_NAME + "(?s:.+)}")
  User one(@RowId long id) {
    return service.one(id);
  }
}
