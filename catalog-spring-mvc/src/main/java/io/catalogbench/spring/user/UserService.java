package io.catalogbench.spring.user;

import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.product.CreatedCount;
import io.catalogbench.contract.user.User;
import io.catalogbench.contract.user.UserCounts;
import io.catalogbench.contract.user.UserDetail;
import io.catalogbench.contract.user.UserInput;
import io.catalogbench.contract.user.UserInsertion;
import io.catalogbench.contract.user.UserPage;
import io.catalogbench.contract.user.UserPageQuery;
import io.catalogbench.contract.user.UsersQuery;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** The rules of users. */
@Service
final class UserService {

  private final UserRepository repository;

  UserService(UserRepository repository) {
    this.repository = repository;
  }

  List<UserDetail> list(UsersQuery query) {
    return repository.list(Objects.requireNonNull(query.count(), "checked by the controller"));
  }

  List<User> first() {
    return repository.first();
  }

  UserPage page(UserPageQuery query) {
    return repository.page(query);
  }

  List<UserCounts> counted() {
    return repository.counted();
  }

  CreatedCount createAll(List<UserInput> users) {
    return new CreatedCount(UserInsertion.created(repository.insertAll(users)));
  }

  User one(long id) {
    return repository
        .one(id)
        .orElseThrow(() -> new ProblemException(Problem.notFound("user", Long.toString(id))));
  }
}
