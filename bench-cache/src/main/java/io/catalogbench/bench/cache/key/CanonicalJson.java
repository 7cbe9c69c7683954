package io.catalogbench.bench.cache.key;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.catalogbench.contract.Sha256;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Arguments as JSON with sorted names, as the documents write them, and digests of it. */
final class CanonicalJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private CanonicalJson() {}

  static byte[] of(Call call) {
    return MAPPER.writeValueAsBytes(call.named());
  }

  static String md5(Call call) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(of(call));
      return Prefix.of(call) + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }

  static String sha256(Call call) {
    return Prefix.of(call) + Sha256.hex(of(call));
  }

  static String xxh3(Call call) {
    HashValue128 digest = Hashing.xxh3_128().hashBytesTo128Bits(of(call));
    HexFormat hex = HexFormat.of();
    return Prefix.of(call)
        + hex.toHexDigits(digest.getMostSignificantBits())
        + hex.toHexDigits(digest.getLeastSignificantBits());
  }
}
