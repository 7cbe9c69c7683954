package io.catalogbench.contract.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.catalogbench.contract.settings.TokenSecret;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Issues and verifies access tokens: JWTs signed with HMAC-SHA-256 and with nothing else. */
public final class Tokens {

  /** How long a token is worth something. */
  public static final Duration LIFE = Duration.ofMinutes(15);

  /** Who issues tokens. */
  public static final String ISSUER = "catalog-bench";

  /** Whom tokens are for. */
  public static final String AUDIENCE = "catalog-api";

  /** The claim with the names of the roles. */
  public static final String ROLES = "roles";

  private final Clock clock;
  private final MACSigner signer;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /** Signs with {@code secret} and tells the time by {@code clock}. */
  public Tokens(TokenSecret secret, Clock clock) {
    this.clock = clock;
    try {
      signer = new MACSigner(secret.bytes());
    } catch (JOSEException e) {
      throw new IllegalStateException("the secret has been checked for its length", e);
    }
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.HS256, new ImmutableSecret<>(secret.bytes())));
    processor.setJWTClaimsSetVerifier(new Claims(clock));
  }

  /** A new token for a user. */
  public String issue(long userId, Set<Role> roles) {
    Instant now = clock.instant();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(Long.toString(userId))
                .claim(ROLES, roles.stream().sorted().map(Role::toString).toList())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build());
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", e);
    }
    return token.serialize();
  }

  /** Whom {@code token} speaks for; nobody unless all of it is as {@link #issue} makes it. */
  public Optional<Identity> verify(String token) {
    try {
      JWTClaimsSet claims = processor.process(token, null);
      return Optional.of(
          new Identity(
              Long.parseLong(claims.getSubject()),
              roles(claims),
              claims.getExpirationTime().toInstant()));
    } catch (ParseException | BadJOSEException | JOSEException | NumberFormatException _) {
      return Optional.empty(); // what is wrong with it is nobody's business
    }
  }

  /** Names of roles that are unknown here allow nothing. */
  private static Set<Role> roles(JWTClaimsSet claims) throws ParseException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> names = claims.getStringListClaim(ROLES);
    Stream.ofNullable(names).flatMap(List::stream).flatMap(Tokens::known).forEach(roles::add);
    return roles;
  }

  private static Stream<Role> known(String name) {
    return Role.named(name).stream();
  }

  /** Issuer and audience as above, a subject and an end, and no tolerance for other clocks. */
  private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

    private final Clock clock;

    Claims(Clock clock) {
      super(
          AUDIENCE,
          new JWTClaimsSet.Builder().issuer(ISSUER).build(),
          Set.of("sub", "iat", "exp", ROLES));
      this.clock = clock;
      setMaxClockSkew(0);
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
