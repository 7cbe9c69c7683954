package io.catalogbench.spring.upstream;

import io.catalogbench.contract.order.Order;
import io.catalogbench.contract.order.OrderSql;
import io.catalogbench.contract.user.User;
import io.catalogbench.contract.user.UserSql;
import io.catalogbench.spring.database.Columns;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements whose rows are put together with the upstream's answer. */
@Component
final class CombinedRepository {

  private static final String USER = UserSql.BY_ID.jdbc();
  private static final String ORDERS = OrderSql.OF_USER.jdbc();

  private final JdbcClient database;

  CombinedRepository(JdbcClient database) {
    this.database = database;
  }

  Optional<User> user(long id) {
    return database
        .sql(USER)
        .param(id)
        .query(
            (row, number) ->
                new User(
                    row.getLong(1), row.getString(2), row.getString(3), Columns.instant(row, 4)))
        .optional();
  }

  List<Order> orders(long userId) {
    return database
        .sql(ORDERS)
        .param(userId)
        .query((row, number) -> new Order(row.getLong(1), Columns.instant(row, 2)))
        .list();
  }
}
