package io.catalogbench.spring.user;

import io.catalogbench.contract.json.CatalogJson;
import io.catalogbench.contract.user.Address;
import io.catalogbench.contract.user.User;
import io.catalogbench.contract.user.UserBatch;
import io.catalogbench.contract.user.UserCounts;
import io.catalogbench.contract.user.UserDetail;
import io.catalogbench.contract.user.UserInput;
import io.catalogbench.contract.user.UserInsertion;
import io.catalogbench.contract.user.UserPage;
import io.catalogbench.contract.user.UserPageQuery;
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
  private static final String FIRST = UserSql.FIRST.jdbc();
  private static final String PAGE = UserSql.PAGE.jdbc();
  private static final String COUNTED = UserSql.COUNTED.jdbc();
  private static final String INSERT_ALL = UserSql.INSERT_ALL.jdbc();
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

  List<User> first() {
    return database.sql(FIRST).query((row, number) -> user(row, 1)).list();
  }

  UserPage page(UserPageQuery query) {
    return database
        .sql(PAGE)
        .param(query.size())
        .param(query.offset())
        .query((ResultSet rows) -> pageOf(query, rows));
  }

  List<UserCounts> counted() {
    return database
        .sql(COUNTED)
        .query(
            (row, number) ->
                new UserCounts(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getLong(5)))
        .list();
  }

  List<UserInsertion> insertAll(List<UserInput> users) {
    return database
        .sql(INSERT_ALL)
        .params(UserBatch.parameters(users))
        .query(
            (row, number) ->
                UserInsertion.of(
                    row.getObject(1, Long.class), row.getObject(2, Long.class), row.getString(3)))
        .list();
  }

  Optional<User> one(long id) {
    return database.sql(BY_ID).param(id).query((row, number) -> user(row, 1)).optional();
  }

  /** Joins the rows of one user, which follow each other. */
  private List<UserDetail> details(ResultSet rows) throws SQLException {
    List<UserDetail> details = new ArrayList<>();
    boolean more = rows.next();
    while (more) {
      User user = user(rows, 1);
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

  private static UserPage pageOf(UserPageQuery query, ResultSet rows) throws SQLException {
    long total = 0;
    List<User> users = new ArrayList<>();
    while (rows.next()) {
      total = rows.getLong(1);
      if (rows.getString(3) != null) {
        users.add(user(rows, 2));
      }
    }
    return UserPage.of(query, total, users);
  }

  /** The user whose columns begin at {@code first}. */
  private static User user(ResultSet row, int first) throws SQLException {
    return new User(
        row.getLong(first),
        row.getString(first + 1),
        row.getString(first + 2),
        Columns.instant(row, first + 3));
  }
}
