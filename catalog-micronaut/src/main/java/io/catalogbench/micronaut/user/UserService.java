package io.catalogbench.micronaut.user;

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
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** The rules of users. */
@Singleton
final class UserService {

  private final UserRepository repository;

  UserService(UserRepository repository) {
    this.repository = repository;
  }

  CompletionStage<List<UserDetail>> list(UsersQuery query) {
    return repository.list(Objects.requireNonNull(query.count(), "checked by the controller"));
  }

  CompletionStage<List<User>> first() {
    return repository.first();
  }

  CompletionStage<UserPage> page(UserPageQuery query) {
    return repository.page(query);
  }

  CompletionStage<List<UserCounts>> counted() {
    return repository.counted();
  }

  CompletionStage<CreatedCount> createAll(List<UserInput> users) {
    return repository
        .insertAll(users)
        .thenApply(rows -> new CreatedCount(UserInsertion.created(rows)));
  }

  CompletionStage<User> one(long id) {
    return repository
        .one(id)
        .thenApply(
            found ->
                found.orElseThrow(
                    () -> new ProblemException(Problem.notFound("user", Long.toString(id)))));
  }
}
