package io.catalogbench.contract;

import java.time.Duration;

/** The numbers that both servers keep to. */
public final class Limits {

  /** The largest request body; a larger one is answered with 413. */
  public static final int MAX_BODY_BYTES = 1 << 20;

  /** The most products one list answers with. */
  public static final int MAX_PRODUCTS = 100;

  /** How many categories a naive list loads at a time: 14 statements for 100 products of 50. */
  public static final int NAIVE_CATEGORIES = 4;

  /** The most rows that one request may change. */
  public static final int MAX_ROWS = 1_000;

  /** The most products that the asynchronous list answers with. */
  public static final int MAX_ASYNC_PRODUCTS = 50;

  /** The most products that a search answers with. */
  public static final int MAX_HITS = 20;

  /** The most users one list without a number answers with. */
  public static final int MAX_USERS = 100;

  /** The most orders of a user that one answer has. */
  public static final int MAX_ORDERS = 100;

  /** How long a request may wait for the upstream, unless set. */
  public static final Duration UPSTREAM_TIMEOUT = Duration.ofSeconds(1);

  /** How long a request may wait for the cache before it goes on without it, unless set. */
  public static final Duration CACHE_TIMEOUT = Duration.ofMillis(50);

  /**
   * How long a request may wait for a connection to the database before it is answered with 503.
   */
  public static final Duration DATABASE_TIMEOUT = Duration.ofSeconds(5);

  /** How long accepted requests may take to finish after the server was asked to stop. */
  public static final Duration SHUTDOWN_GRACE = Duration.ofSeconds(10);

  /** What {@code Retry-After} says when the database is gone, in seconds. */
  public static final int RETRY_AFTER_SECONDS = 5;

  private Limits() {}
}
