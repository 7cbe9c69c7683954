package io.catalogbench.micronaut.user;

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
import io.catalogbench.micronaut.database.Rows;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The statements on users. */
@Singleton
final class UserRepository {

  private static final String DETAILS = UserSql.DETAILS.sql();
  private static final String FIRST = UserSql.FIRST.sql();
  private static final String PAGE = UserSql.PAGE.sql();
  private static final String COUNTED = UserSql.COUNTED.sql();
  private static final String INSERT_ALL = UserSql.INSERT_ALL.sql();
  private static final String BY_ID = UserSql.BY_ID.sql();

  private final Pool database;
  private final JsonMapper mapper;

  UserRepository(Pool database, JsonMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  CompletionStage<List<UserDetail>> list(long count) {
    return database
        .preparedQuery(DETAILS)
        .execute(Tuple.of(count))
        .map(this::details)
        .toCompletionStage();
  }

  CompletionStage<List<User>> first() {
    return database
        .preparedQuery(FIRST)
        .mapping(row -> user(row, 0))
        .execute()
        .map(Rows::list)
        .toCompletionStage();
  }

  CompletionStage<UserPage> page(UserPageQuery query) {
    return database
        .preparedQuery(PAGE)
        .execute(Tuple.of(query.size(), query.offset()))
        .map(rows -> pageOf(query, rows))
        .toCompletionStage();
  }

  CompletionStage<List<UserCounts>> counted() {
    return database
        .preparedQuery(COUNTED)
        .mapping(
            row ->
                new UserCounts(
                    row.getLong(0),
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4)))
        .execute()
        .map(Rows::list)
        .toCompletionStage();
  }

  CompletionStage<List<UserInsertion>> insertAll(List<UserInput> users) {
    return database
        .preparedQuery(INSERT_ALL)
        .mapping(row -> UserInsertion.of(row.getLong(0), row.getLong(1), row.getString(2)))
        .execute(Tuple.tuple(UserBatch.parameters(users)))
        .map(Rows::list)
        .toCompletionStage();
  }

  CompletionStage<Optional<User>> one(long id) {
    return database
        .preparedQuery(BY_ID)
        .mapping(row -> user(row, 0))
        .execute(Tuple.of(id))
        .map(Rows::optional)
        .toCompletionStage();
  }

  /** Joins the rows of one user, which follow each other. */
  private List<UserDetail> details(RowSet<Row> rows) {
    List<UserDetail> details = new ArrayList<>();
    RowIterator<Row> iterator = rows.iterator();
    @Nullable Row row = next(iterator);
    while (row != null) {
      User user = user(row, 0);
      String metadata = row.getString(4);
      List<Address> addresses = new ArrayList<>();
      do {
        if (row.getString(5) != null) {
          addresses.add(new Address(row.getString(5), row.getString(6), row.getString(7)));
        }
        row = next(iterator);
      } while (row != null && row.getLong(0) == user.id());
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

  private static @Nullable Row next(RowIterator<Row> rows) {
    return rows.hasNext() ? rows.next() : null;
  }

  private static UserPage pageOf(UserPageQuery query, RowSet<Row> rows) {
    long total = 0;
    List<User> users = new ArrayList<>();
    for (Row row : rows) {
      total = row.getLong(0);
      if (row.getString(2) != null) {
        users.add(user(row, 1));
      }
    }
    return UserPage.of(query, total, users);
  }

  /** The user whose columns begin at {@code first}. */
  private static User user(Row row, int first) {
    return new User(
        row.getLong(first),
        row.getString(first + 1),
        row.getString(first + 2),
        row.getOffsetDateTime(first + 3).toInstant());
  }
}
