package io.catalogbench.contract.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A salted password hash, slow by intent: PBKDF2 with HMAC-SHA-512. Stored as {@code
 * pbkdf2-sha512$ITERATIONS$SALT$KEY}, salt and key in Base64 without padding.
 */
public final class PasswordHash {

  /** How often new hashes are iterated; about 130 ms of one core. */
  public static final int ITERATIONS = 210_000;

  /** Matches no password and takes as long as any other to say so. */
  public static final PasswordHash NOBODYS =
      new PasswordHash(ITERATIONS, new byte[16], new byte[32]);

  private static final Pattern STORED =
      Pattern.compile("pbkdf2-sha512\\$([1-9][0-9]{0,8})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private final int iterations;
  private final byte[] salt;
  private final byte[] key;

  private PasswordHash(int iterations, byte[] salt, byte[] key) {
    this.iterations = iterations;
    this.salt = salt;
    this.key = key;
  }

  /**
   * Reads a hash as it is stored.
   *
   * @throws IllegalArgumentException when it is none; the message does not repeat it
   */
  public static PasswordHash parse(String stored) {
    Matcher parts = STORED.matcher(stored);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a stored password hash");
    }
    Base64.Decoder decoder = Base64.getDecoder();
    return new PasswordHash(
        Integer.parseInt(parts.group(1)),
        decoder.decode(parts.group(2)),
        decoder.decode(parts.group(3)));
  }

  /** Whether this is the hash of {@code password}; takes its time, whatever the answer. */
  public boolean matches(String password) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, key.length * 8);
    try {
      byte[] derived =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
      return MessageDigest.isEqual(derived, key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PBKDF2 with HMAC-SHA-512 is part of the JDK", e);
    } finally {
      spec.clearPassword();
    }
  }
}
