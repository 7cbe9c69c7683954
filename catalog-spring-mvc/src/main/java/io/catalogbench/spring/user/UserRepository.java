package io.catalogbench.spring.user;

import io.catalogbench.contract.json.CatalogJson;
import io.catalogbench.contract.user.Address;
import io.catalogbench.contract.user.User;
import io.catalogbench.contract.user.UserDetail;
import io.catalogbench.contract.user.UserSql;
import io.catalogbench.spring.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The statements on users. */
@Component
final class UserRepository {

  private static final String DETAILS = UserSql.DETAILS.jdbc();
  private static final String BY_ID = UserSql.BY_ID.jdbc();

  private final JdbcClient database;
  private final JsonMapper mapper;

  UserRepository(JdbcClient database, JsonMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  List<UserDetail> list(long count) {
    return database.sql(DETAILS).param(count).query(this::details);
  }

  Optional<User> one(long id) {
    return database.sql(BY_ID).param(id).query((row, number) -> user(row)).optional();
  }

  /** Joins the rows of one user, which follow each other. */
  private List<UserDetail> details(ResultSet rows) throws SQLException {
    List<UserDetail> details = new ArrayList<>();
    boolean more = rows.next();
    while (more) {
      User user = user(rows);
      String metadata = rows.getString(5);
      List<Address> addresses = new ArrayList<>();
      do {
        if (rows.getString(6) != null) {
          addresses.add(new Address(rows.getString(6), rows.getString(7), rows.getString(8)));
        }
        more = rows.next();
      } while (more && rows.getLong(1) == user.id());
      details.add(
          new UserDetail(
              user.id(),
              user.username(),
              user.email(),
              user.createdAt(),
              addresses,
              CatalogJson.metadata(mapper, metadata)));
    }
    return details;
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(row.getLong(1), row.getString(2), row.getString(3), Columns.instant(row, 4));
  }
}
