package io.catalogbench.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.catalogbench.contract.Sha256;
import io.catalogbench.contract.security.Identity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in this process for five minutes which tokens have been verified, by their SHA-256 and
 * never by themselves. What is refused is not remembered, and no token outlives its own end.
 */
public final class VerifiedTokens {

  static final Duration LIFE = Duration.ofMinutes(5);

  private static final int MOST = 10_000;

  private final Function<String, Optional<Identity>> verifier;
  private final Clock clock;
  private final Cache<ByteBuffer, Identity> identities;

  /** Remembers what {@code verifier} says. */
  public VerifiedTokens(Function<String, Optional<Identity>> verifier) {
    this(verifier, Clock.systemUTC(), Ticker.systemTicker());
  }

  VerifiedTokens(Function<String, Optional<Identity>> verifier, Clock clock, Ticker ticker) {
    this.verifier = verifier;
    this.clock = clock;
    identities =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LIFE)
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  /** Whom {@code token} speaks for, if it is valid now. */
  public Optional<Identity> verify(String token) {
    ByteBuffer key = digest(token);
    @Nullable Identity known = identities.getIfPresent(key);
    if (known != null) {
      return Optional.of(known).filter(identity -> clock.instant().isBefore(identity.expiresAt()));
    }
    Optional<Identity> verified = verifier.apply(token);
    verified.ifPresent(identity -> identities.put(key, identity));
    return verified;
  }

  private static ByteBuffer digest(String token) {
    return ByteBuffer.wrap(Sha256.of(token.getBytes(StandardCharsets.UTF_8)));
  }
}
