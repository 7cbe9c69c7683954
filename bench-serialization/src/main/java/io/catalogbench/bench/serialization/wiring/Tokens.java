package io.catalogbench.bench.serialization.wiring;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Issues and verifies signed tokens: JWT with HMAC-SHA256, without its many options. */
public final class Tokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
  private static final String HEADER = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");

  private final SecretKeySpec key;
  private final JsonMapper mapper;

  /** With a secret of at least 32 bytes. */
  public Tokens(byte[] secret) {
    this(secret, new JsonMapper());
  }

  Tokens(byte[] secret, JsonMapper mapper) {
    key = new SecretKeySpec(secret, ALGORITHM);
    this.mapper = mapper;
  }

  /** A token for somebody with a role. */
  public String issue(String name, String role, long expiresAtSeconds) {
    String content =
        HEADER
            + "."
            + encoded(mapper.writeValueAsString(new Principal(name, role, expiresAtSeconds)));
    return content + "." + ENCODER.encodeToString(signature(content));
  }

  /** Who a token speaks for; empty when it is forged, damaged or expired. */
  Optional<Principal> verify(String token, long nowSeconds) {
    int end = token.lastIndexOf('.');
    int begin = token.indexOf('.');
    if (begin < 0 || begin == end) {
      return Optional.empty();
    }
    try {
      byte[] signed = signature(token.substring(0, end));
      if (!MessageDigest.isEqual(signed, DECODER.decode(token.substring(end + 1)))) {
        return Optional.empty();
      }
      Principal principal =
          mapper.readValue(DECODER.decode(token.substring(begin + 1, end)), Principal.class);
      return Optional.of(principal).filter(p -> p.expiresAtSeconds() > nowSeconds);
    } catch (IllegalArgumentException | JacksonException e) {
      return Optional.empty();
    }
  }

  private byte[] signature(String content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has " + ALGORITHM, e);
    }
  }

  private static String encoded(String json) {
    return ENCODER.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
