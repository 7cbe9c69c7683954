package io.catalogbench.cache;

import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.ToByteBufEncoder;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A value as it lies in Redis: 16 bytes that name the version of its scope, then the answer. A
 * version's own key holds the 16 bytes alone.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StampedValue(RandomVersion version, byte[] answer) {

  private static final byte[] NOTHING = {};

  StampedValue(RandomVersion version) {
    this(version, NOTHING);
  }

  /** Copies each answer once, between the connection's buffer and the array. */
  enum Codec implements RedisCodec<String, StampedValue>, ToByteBufEncoder<String, StampedValue> {
    INSTANCE;

    private static final int STAMP_BYTES = 2 * Long.BYTES;

    @Override
    public String decodeKey(ByteBuffer bytes) {
      return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    /** Bytes too short to be ours decode as the version that is never given out. */
    @Override
    public StampedValue decodeValue(ByteBuffer bytes) {
      if (bytes.remaining() < STAMP_BYTES) {
        return new StampedValue(RandomVersion.FOREIGN);
      }
      RandomVersion version = new RandomVersion(bytes.getLong(), bytes.getLong());
      if (!bytes.hasRemaining()) {
        return new StampedValue(version);
      }
      byte[] answer = new byte[bytes.remaining()];
      bytes.get(answer);
      return new StampedValue(version, answer);
    }

    @Override
    public ByteBuffer encodeKey(String key) {
      return StandardCharsets.UTF_8.encode(key);
    }

    @Override
    public ByteBuffer encodeValue(StampedValue value) {
      return ByteBuffer.allocate(STAMP_BYTES + value.answer().length)
          .putLong(value.version().high())
          .putLong(value.version().low())
          .put(value.answer())
          .flip();
    }

    @Override
    public void encodeKey(String key, ByteBuf target) {
      target.writeCharSequence(key, StandardCharsets.UTF_8);
    }

    @Override
    public void encodeValue(StampedValue value, ByteBuf target) {
      target.writeLong(value.version().high());
      target.writeLong(value.version().low());
      target.writeBytes(value.answer());
    }

    @Override
    public int estimateSize(Object keyOrValue) {
      return keyOrValue instanceof StampedValue value
          ? STAMP_BYTES + value.answer().length
          : 3 * keyOrValue.toString().length();
    }
  }
}
