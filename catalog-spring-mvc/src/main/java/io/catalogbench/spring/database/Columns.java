package io.catalogbench.spring.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads what JDBC has no getter for; the columns are never null. */
public final class Columns {

  private Columns() {}

  /** A {@code timestamptz}, to the microsecond. */
  public static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
