package io.catalogbench.bench.serialization.wiring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps its parts, and who a verified token speaks for under a hash of the token. The benchmark's
 * tokens are few, so nothing is ever forgotten here; a server needs a bound and an age.
 */
final class CachedChain implements Access {

  private final Steps.Authentication authentication = new Steps.Authentication();
  private final Steps.Rights rights = new Steps.Rights();
  private final Steps.Permission permission = new Steps.Permission();
  private final ConcurrentMap<ByteBuffer, Principal> verified = new ConcurrentHashMap<>();

  @Override
  public Decision decide(String token, long nowSeconds) {
    ByteBuffer key = hash(token);
    Principal known = verified.get(key);
    if (known == null) {
      Optional<Principal> principal = authentication.authenticate(token, nowSeconds);
      if (principal.isEmpty()) {
        return Decision.UNAUTHORIZED;
      }
      known = principal.get();
      verified.put(key, known);
    }
    if (known.expiresAtSeconds() <= nowSeconds) {
      return Decision.UNAUTHORIZED;
    }
    return permission.allows(rights.of(known)) ? Decision.ALLOWED : Decision.FORBIDDEN;
  }

  private static ByteBuffer hash(String token) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
