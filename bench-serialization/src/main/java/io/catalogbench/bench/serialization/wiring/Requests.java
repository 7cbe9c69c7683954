package io.catalogbench.bench.serialization.wiring;

import java.util.List;
import java.util.stream.IntStream;

/** Who asks: 1,024 users with valid tokens, every eighth without the right. */
public final class Requests {

  /** The moment at which they ask, in seconds since 1970. */
  public static final long NOW_SECONDS = 1_700_000_000;

  private static final int USERS = 1_024;
  private static final long LIFE_SECONDS = 900;

  private Requests() {}

  /** Their tokens. */
  public static List<String> tokens() {
    Tokens tokens = new Tokens(Steps.SECRET);
    return IntStream.range(0, USERS)
        .mapToObj(
            n ->
                tokens.issue("user" + n, n % 8 == 7 ? "user" : "admin", NOW_SECONDS + LIFE_SECONDS))
        .toList();
  }
}
