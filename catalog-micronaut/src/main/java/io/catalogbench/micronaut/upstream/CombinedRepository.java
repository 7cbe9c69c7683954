package io.catalogbench.micronaut.upstream;

import io.catalogbench.contract.order.Order;
import io.catalogbench.contract.order.OrderSql;
import io.catalogbench.contract.user.User;
import io.catalogbench.contract.user.UserSql;
import io.catalogbench.micronaut.database.Rows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The statements whose rows are put together with the upstream's answer. */
@Singleton
final class CombinedRepository {

  private static final String USER = UserSql.BY_ID.sql();
  private static final String ORDERS = OrderSql.OF_USER.sql();

  private final Pool database;

  CombinedRepository(Pool database) {
    this.database = database;
  }

  Future<Optional<User>> user(long id) {
    return database
        .preparedQuery(USER)
        .mapping(
            row ->
                new User(
                    row.getLong(0),
                    row.getString(1),
                    row.getString(2),
                    row.getOffsetDateTime(3).toInstant()))
        .execute(Tuple.of(id))
        .map(Rows::optional);
  }

  Future<List<Order>> orders(long userId) {
    return database
        .preparedQuery(ORDERS)
        .mapping(row -> new Order(row.getLong(0), row.getOffsetDateTime(1).toInstant()))
        .execute(Tuple.of(userId))
        .map(Rows::list);
  }
}
