package io.catalogbench.micronaut.user;

import io.catalogbench.contract.json.CatalogJson;
import io.catalogbench.contract.user.Address;
import io.catalogbench.contract.user.User;
import io.catalogbench.contract.user.UserDetail;
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

  CompletionStage<Optional<User>> one(long id) {
    return database
        .preparedQuery(BY_ID)
        .mapping(UserRepository::user)
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
      User user = user(row);
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

  private static User user(Row row) {
    return new User(
        row.getLong(0), row.getString(1), row.getString(2), row.getOffsetDateTime(3).toInstant());
  }
}
