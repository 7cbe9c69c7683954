package io.catalogbench.contract.corpus;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.catalogbench.contract.security.Tokens;
import io.catalogbench.contract.settings.TokenSecret;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Tokens for requests to a server with the development secret, good and bad; the same at every
 * call.
 */
public enum SampleToken {
  /** A user without further roles. */
  USER {
    @Override
    public String text() {
      return signed(claims(2, List.of("user")).build());
    }
  },
  /** The admin. */
  ADMIN {
    @Override
    public String text() {
      return signed(claims(1, List.of("user", "admin")).build());
    }
  },
  /** A user who may do nothing. */
  NO_ROLE {
    @Override
    public String text() {
      return signed(claims(2, List.of()).build());
    }
  },
  /** A role that nobody knows. */
  OTHER_ROLE {
    @Override
    public String text() {
      return signed(claims(2, List.of("root")).build());
    }
  },
  /** A user that does not exist. */
  NO_USER {
    @Override
    public String text() {
      return signed(claims(1_000_000, List.of("user")).build());
    }
  },
  /** Its time is over. */
  EXPIRED {
    @Override
    public String text() {
      return signed(claims(2, List.of("user")).expirationTime(Date.from(LONG_AGO)).build());
    }
  },
  /** Its time has not come. */
  NOT_YET_VALID {
    @Override
    public String text() {
      return signed(claims(2, List.of("user")).notBeforeTime(Date.from(FAR_AWAY)).build());
    }
  },
  /** It would never end. */
  WITHOUT_END {
    @Override
    public String text() {
      return signed(claims(2, List.of("user")).expirationTime(null).build());
    }
  },
  /** Meant for somebody else. */
  OTHER_AUDIENCE {
    @Override
    public String text() {
      return signed(claims(2, List.of("user")).audience("another-api").build());
    }
  },
  /** From somebody else. */
  OTHER_ISSUER {
    @Override
    public String text() {
      return signed(claims(2, List.of("user")).issuer("another-issuer").build());
    }
  },
  /** Signed with another key. */
  OTHER_KEY {
    @Override
    public String text() {
      return signed(
          JWSAlgorithm.HS256,
          new TokenSecret("a secret of somebody who would like to be admin"),
          claims(1, List.of("user", "admin")).build());
    }
  },
  /** Signed with the right key and another algorithm. */
  OTHER_ALGORITHM {
    @Override
    public String text() {
      return signed(
          JWSAlgorithm.HS512, TokenSecret.DEVELOPMENT, claims(2, List.of("user")).build());
    }
  },
  /** Not signed, and it says so. */
  NO_ALGORITHM {
    @Override
    public String text() {
      return new PlainJWT(claims(1, List.of("user", "admin")).build()).serialize();
    }
  },
  /** The claims of the admin under the signature of the user. */
  TAMPERED {
    @Override
    public String text() {
      String[] user = USER.text().split("\\.", 3);
      return user[0] + "." + ADMIN.text().split("\\.", 3)[1] + "." + user[2];
    }
  },
  /** Without its signature. */
  CUT {
    @Override
    public String text() {
      return USER.text().replaceFirst("[^.]*$", "");
    }
  };

  private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant FAR_AWAY = Instant.parse("2100-01-01T00:00:00Z");

  /** The token as it is sent. */
  public abstract String text();

  /** The value of {@code Authorization} with this token. */
  public String header() {
    return "Bearer " + text();
  }

  /** What stands for the token in a header of the corpus, for example {@code {token:user}}. */
  public String placeholder() {
    return "{token:" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "}";
  }

  private static JWTClaimsSet.Builder claims(long userId, List<String> roles) {
    return new JWTClaimsSet.Builder()
        .issuer(Tokens.ISSUER)
        .audience(Tokens.AUDIENCE)
        .subject(Long.toString(userId))
        .claim(Tokens.ROLES, roles)
        .issueTime(Date.from(LONG_AGO))
        .expirationTime(Date.from(FAR_AWAY));
  }

  private static String signed(JWTClaimsSet claims) {
    return signed(JWSAlgorithm.HS256, TokenSecret.DEVELOPMENT, claims);
  }

  private static String signed(JWSAlgorithm algorithm, TokenSecret secret, JWTClaimsSet claims) {
    SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
    try {
      token.sign(new MACSigner(secret.bytes()));
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign with " + algorithm, e);
    }
    return token.serialize();
  }
}
