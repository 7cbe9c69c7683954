package io.catalogbench.micronaut.database;

import io.vertx.sqlclient.RowIterator;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes rows out of their set. */
public final class Rows {

  private Rows() {}

  /** All rows, in order. */
  public static <T> List<T> list(RowSet<T> rows) {
    List<T> list = new ArrayList<>(rows.size());
    rows.forEach(list::add);
    return list;
  }

  /** The only row of a statement that finds one or none. */
  public static <T> Optional<T> optional(RowSet<T> rows) {
    RowIterator<T> iterator = rows.iterator();
    return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
  }
}
