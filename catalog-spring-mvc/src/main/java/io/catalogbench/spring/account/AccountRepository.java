package io.catalogbench.spring.account;

import io.catalogbench.contract.account.Account;
import io.catalogbench.contract.account.AccountSql;
import io.catalogbench.contract.account.Profile;
import io.catalogbench.contract.security.Identity;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on accounts. */
@Component
final class AccountRepository {

  private static final String BY_USERNAME = AccountSql.BY_USERNAME.jdbc();
  private static final String PROFILE = AccountSql.PROFILE.jdbc();

  private final JdbcClient database;

  AccountRepository(JdbcClient database) {
    this.database = database;
  }

  Optional<Account> account(String username) {
    return database
        .sql(BY_USERNAME)
        .param(username)
        .query((row, number) -> new Account(row.getLong(1), row.getString(2), row.getBoolean(3)))
        .optional();
  }

  Optional<Profile> profile(Identity caller) {
    return database
        .sql(PROFILE)
        .param(caller.userId())
        .query((row, number) -> Profile.of(caller, row.getString(1), row.getString(2)))
        .optional();
  }
}
