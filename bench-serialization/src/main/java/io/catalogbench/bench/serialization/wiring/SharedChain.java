package io.catalogbench.bench.serialization.wiring;

import java.util.Optional;

/** Keeps its parts. */
final class SharedChain implements Access {

  private final Steps.Authentication authentication = new Steps.Authentication();
  private final Steps.Rights rights = new Steps.Rights();
  private final Steps.Permission permission = new Steps.Permission();

  @Override
  public Decision decide(String token, long nowSeconds) {
    Optional<Principal> principal = authentication.authenticate(token, nowSeconds);
    if (principal.isEmpty()) {
      return Decision.UNAUTHORIZED;
    }
    return permission.allows(rights.of(principal.get())) ? Decision.ALLOWED : Decision.FORBIDDEN;
  }
}
