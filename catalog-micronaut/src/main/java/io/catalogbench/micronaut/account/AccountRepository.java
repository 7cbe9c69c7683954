package io.catalogbench.micronaut.account;

import io.catalogbench.contract.account.Account;
import io.catalogbench.contract.account.AccountSql;
import io.catalogbench.contract.account.Profile;
import io.catalogbench.contract.security.Identity;
import io.catalogbench.micronaut.database.Rows;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The statements on accounts. */
@Singleton
final class AccountRepository {

  private static final String BY_USERNAME = AccountSql.BY_USERNAME.sql();
  private static final String PROFILE = AccountSql.PROFILE.sql();

  private final Pool database;

  AccountRepository(Pool database) {
    this.database = database;
  }

  CompletionStage<Optional<Account>> account(String username) {
    return database
        .preparedQuery(BY_USERNAME)
        .mapping(row -> new Account(row.getLong(0), row.getString(1), row.getBoolean(2)))
        .execute(Tuple.of(username))
        .map(Rows::optional)
        .toCompletionStage();
  }

  CompletionStage<Optional<Profile>> profile(Identity caller) {
    return database
        .preparedQuery(PROFILE)
        .mapping(row -> Profile.of(caller, row.getString(0), row.getString(1)))
        .execute(Tuple.of(caller.userId()))
        .map(Rows::optional)
        .toCompletionStage();
  }
}
