package io.catalogbench.micronaut.database;

import io.catalogbench.contract.Limits;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collector;

/** No pool: a connection is opened for each statement, and closed after it. */
final class ConnectionPerStatement implements Pool {

  private final Vertx vertx;
  private final PgConnectOptions options;

  ConnectionPerStatement(Vertx vertx, PgConnectOptions options) {
    this.vertx = vertx;
    this.options = options;
  }

  /** One that comes too late is closed. */
  @Override
  public Future<SqlConnection> getConnection() {
    Future<PgConnection> connecting = PgConnection.connect(vertx, options);
    return connecting
        .timeout(Limits.DATABASE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(_ -> connecting.onSuccess(PgConnection::close))
        .recover(
            failure ->
                Future.failedFuture(
                    failure instanceof TimeoutException
                        ? new VertxException("no connection in time", true)
                        : failure))
        .map(connection -> connection);
  }

  @Override
  public Query<RowSet<Row>> query(String sql) {
    return preparedQuery(sql);
  }

  @Override
  public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
    return new Statement<>(this, connection -> connection.preparedQuery(sql));
  }

  @Override
  public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
    return new Statement<>(this, connection -> connection.preparedQuery(sql, options));
  }

  /** Those that are open belong to a statement: none is kept. */
  @Override
  public int size() {
    return 0;
  }

  @Override
  public Future<Void> close() {
    return Future.succeededFuture();
  }

  private <T> Future<T> on(Function<SqlConnection, Future<T>> use) {
    return getConnection()
        .compose(connection -> use.apply(connection).eventually(connection::close));
  }

  /** A statement that gets its connection when it is executed. */
  private record Statement<T>(
      ConnectionPerStatement connections, Function<SqlConnection, PreparedQuery<T>> prepared)
      implements PreparedQuery<T> {

    @Override
    public Future<T> execute() {
      return connections.on(connection -> prepared.apply(connection).execute());
    }

    @Override
    public Future<T> execute(Tuple parameters) {
      return connections.on(connection -> prepared.apply(connection).execute(parameters));
    }

    @Override
    public Future<T> executeBatch(List<Tuple> batch) {
      return connections.on(connection -> prepared.apply(connection).executeBatch(batch));
    }

    @Override
    public <R> PreparedQuery<SqlResult<R>> collecting(Collector<Row, ?, R> collector) {
      return new Statement<>(
          connections, connection -> prepared.apply(connection).collecting(collector));
    }

    @Override
    public <U> PreparedQuery<RowSet<U>> mapping(Function<Row, U> mapper) {
      return new Statement<>(connections, connection -> prepared.apply(connection).mapping(mapper));
    }
  }
}
