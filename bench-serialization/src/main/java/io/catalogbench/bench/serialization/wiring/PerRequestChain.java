package io.catalogbench.bench.serialization.wiring;

import java.lang.reflect.Constructor;
import java.util.Optional;

/** Makes every part anew from its class, as frameworks do that list classes in their settings. */
final class PerRequestChain implements Access {

  @Override
  public Decision decide(String token, long nowSeconds) {
    Steps.Authentication authentication = made(Steps.Authentication.class);
    Steps.Rights rights = made(Steps.Rights.class);
    Steps.Permission permission = made(Steps.Permission.class);
    Optional<Principal> principal = authentication.authenticate(token, nowSeconds);
    if (principal.isEmpty()) {
      return Decision.UNAUTHORIZED;
    }
    return permission.allows(rights.of(principal.get())) ? Decision.ALLOWED : Decision.FORBIDDEN;
  }

  private static <T> T made(Class<T> type) {
    try {
      Constructor<T> constructor = type.getDeclaredConstructor();
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type, e);
    }
  }
}
