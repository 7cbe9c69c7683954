package io.catalogbench.bench.serialization.wiring;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the chain. */
final class Steps {

  static final byte[] SECRET =
      "a development secret of 32 bytes".getBytes(StandardCharsets.US_ASCII);

  private static final Map<String, Set<String>> RIGHTS =
      Map.of("admin", Set.of("products:read", "products:write"), "user", Set.of("products:read"));

  private Steps() {}

  /** Finds out who asks. */
  static final class Authentication {

    private final Tokens tokens = new Tokens(SECRET, JsonMapper.shared());

    Optional<Principal> authenticate(String token, long nowSeconds) {
      return tokens.verify(token, nowSeconds);
    }
  }

  /** Finds out what a role may do. */
  static final class Rights {

    Set<String> of(Principal principal) {
      return RIGHTS.getOrDefault(principal.role(), Set.of());
    }
  }

  /** Asks for one right. */
  static final class Permission {

    private static final String RIGHT = "products:write";

    boolean allows(Set<String> rights) {
      return rights.contains(RIGHT);
    }
  }
}
