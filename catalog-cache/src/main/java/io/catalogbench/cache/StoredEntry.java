package io.catalogbench.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A value as it lies in a file or in memcached: a checksum of all that follows, the version of its
 * scope, the end of its life, its key, its bytes. A version is kept as checksum and version alone.
 *
 * @param endMillis since 1970
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredEntry(String key, RandomVersion version, long endMillis, byte[] value) {

  private static final int CHECKSUM_BYTES = Integer.BYTES;
  private static final int VERSION_BYTES = 2 * Long.BYTES;

  byte[] encode() {
    byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
    byte[] target =
        new byte
            [CHECKSUM_BYTES
                + VERSION_BYTES
                + Long.BYTES
                + Integer.BYTES
                + keyBytes.length
                + value.length];
    begun(target, version)
        .putLong(endMillis)
        .putInt(keyBytes.length)
        .put(keyBytes)
        .put(value)
        .putInt(0, checksum(target));
    return target;
  }

  static byte[] encode(RandomVersion version) {
    byte[] target = new byte[CHECKSUM_BYTES + VERSION_BYTES];
    begun(target, version).putInt(0, checksum(target));
    return target;
  }

  private static ByteBuffer begun(byte[] target, RandomVersion version) {
    return ByteBuffer.wrap(target)
        .position(CHECKSUM_BYTES)
        .putLong(version.high())
        .putLong(version.low());
  }

  private static int checksum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, CHECKSUM_BYTES, bytes.length - CHECKSUM_BYTES);
    return (int) sum.getValue();
  }

  private static boolean damaged(byte[] bytes, int least) {
    return bytes.length < least || ByteBuffer.wrap(bytes).getInt() != checksum(bytes);
  }

  /** A version, if its bytes are whole. */
  static @Nullable RandomVersion version(byte[] bytes) {
    return damaged(bytes, CHECKSUM_BYTES + VERSION_BYTES)
        ? null
        : version(ByteBuffer.wrap(bytes).position(CHECKSUM_BYTES));
  }

  private static RandomVersion version(ByteBuffer source) {
    return new RandomVersion(source.getLong(), source.getLong());
  }

  /** A value, if its bytes are whole. */
  static @Nullable StoredEntry decode(byte[] bytes) {
    if (damaged(bytes, CHECKSUM_BYTES + VERSION_BYTES + Long.BYTES + Integer.BYTES)) {
      return null;
    }
    ByteBuffer source = ByteBuffer.wrap(bytes).position(CHECKSUM_BYTES);
    RandomVersion version = version(source);
    long endMillis = source.getLong();
    byte[] key = new byte[source.getInt()];
    source.get(key);
    byte[] value = new byte[source.remaining()];
    source.get(value);
    return new StoredEntry(new String(key, StandardCharsets.UTF_8), version, endMillis, value);
  }
}
