package io.catalogbench.cache;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * Ways to make values smaller. A compressed value begins with its size in four bytes; contexts are
 * kept and used again, for making one costs more than compressing a small value.
 */
public enum Compression {
  /** Values as they are. */
  NONE(Integer.MAX_VALUE) {
    @Override
    public byte[] compress(byte[] value) {
      return value;
    }

    @Override
    public byte[] expand(byte[] compressed) {
      return compressed;
    }
  },
  /** zlib's default, as the documents have it. */
  DEFLATE(340) {
    @Override
    public byte[] compress(byte[] value) {
      Deflater deflater = DEFLATERS.take();
      try {
        deflater.reset();
        deflater.setInput(value);
        deflater.finish();
        byte[] target = new byte[SIZE_BYTES + value.length + value.length / 1_000 + SLACK_BYTES];
        int length = deflater.deflate(target, SIZE_BYTES, target.length - SIZE_BYTES);
        if (!deflater.finished()) {
          throw new IllegalStateException("a value grew beyond zlib's bound");
        }
        return sized(target, value.length, length);
      } finally {
        DEFLATERS.giveBack(deflater);
      }
    }

    @Override
    public byte[] expand(byte[] compressed) {
      byte[] value = new byte[size(compressed)];
      Inflater inflater = INFLATERS.take();
      try {
        inflater.reset();
        inflater.setInput(compressed, SIZE_BYTES, compressed.length - SIZE_BYTES);
        int length = inflater.inflate(value);
        if (length != value.length || !(inflater.finished() || value.length == 0)) {
          throw new IllegalArgumentException("not what deflate wrote: it ends early");
        }
        return value;
      } catch (DataFormatException e) {
        throw new IllegalArgumentException("not what deflate wrote", e);
      } finally {
        INFLATERS.giveBack(inflater);
      }
    }
  },
  /** The fastest one. */
  LZ4(180) {
    @Override
    public byte[] compress(byte[] value) {
      byte[] target = new byte[SIZE_BYTES + LZ4_COMPRESSOR.maxCompressedLength(value.length)];
      int length = LZ4_COMPRESSOR.compress(value, 0, value.length, target, SIZE_BYTES);
      return sized(target, value.length, length);
    }

    @Override
    public byte[] expand(byte[] compressed) {
      byte[] value = new byte[size(compressed)];
      try {
        int length =
            LZ4_EXPANDER.decompress(
                compressed, SIZE_BYTES, compressed.length - SIZE_BYTES, value, 0);
        if (length != value.length) {
          throw new IllegalArgumentException("not what lz4 wrote: it ends early");
        }
        return value;
      } catch (LZ4Exception e) {
        throw new IllegalArgumentException("not what lz4 wrote", e);
      }
    }
  },
  /** About as small as deflate, in a fraction of its time. */
  ZSTD(330) {
    @Override
    public byte[] compress(byte[] value) {
      ZstdCompressCtx context = ZSTD_COMPRESSORS.take();
      try {
        byte[] target = new byte[SIZE_BYTES + zstdBound(value.length)];
        int length =
            context.compressByteArray(
                target, SIZE_BYTES, target.length - SIZE_BYTES, value, 0, value.length);
        return sized(target, value.length, length);
      } finally {
        ZSTD_COMPRESSORS.giveBack(context);
      }
    }

    @Override
    public byte[] expand(byte[] compressed) {
      byte[] value = new byte[size(compressed)];
      ZstdDecompressCtx context = ZSTD_EXPANDERS.take();
      try {
        int length =
            context.decompressByteArray(
                value, 0, value.length, compressed, SIZE_BYTES, compressed.length - SIZE_BYTES);
        if (length != value.length) {
          throw new IllegalArgumentException("not what zstd wrote: it ends early");
        }
        return value;
      } catch (ZstdException e) {
        throw new IllegalArgumentException("not what zstd wrote", e);
      } finally {
        ZSTD_EXPANDERS.giveBack(context);
      }
    }
  };

  private static final int SIZE_BYTES = Integer.BYTES;
  private static final int SLACK_BYTES = 64;

  /** No value of a cache is larger, so a size beyond it is no size. */
  private static final int LARGEST = 1 << 28;

  private static final LZ4Compressor LZ4_COMPRESSOR = LZ4Factory.fastestInstance().fastCompressor();
  private static final LZ4SafeDecompressor LZ4_EXPANDER =
      LZ4Factory.fastestInstance().safeDecompressor();
  private static final Spares<Deflater> DEFLATERS = new Spares<>(Deflater::new, Deflater::end);
  private static final Spares<Inflater> INFLATERS = new Spares<>(Inflater::new, Inflater::end);
  private static final Spares<ZstdCompressCtx> ZSTD_COMPRESSORS =
      new Spares<>(ZstdCompressCtx::new, ZstdCompressCtx::close);
  private static final Spares<ZstdDecompressCtx> ZSTD_EXPANDERS =
      new Spares<>(ZstdDecompressCtx::new, ZstdDecompressCtx::close);

  private final int threshold;

  Compression(int threshold) {
    this.threshold = threshold;
  }

  /**
   * The size in bytes from which on it pays to write and read a value compressed: over a network of
   * 1 Gbit/s the bytes spared take longer than the processor does, by the stored standard run of
   * the cache suite.
   */
  int threshold() {
    return threshold;
  }

  /** The name on the command line and in tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value in fewer bytes, or in a few more where it cannot be made smaller. */
  public abstract byte[] compress(byte[] value);

  /**
   * The value that was compressed.
   *
   * @throws IllegalArgumentException when the bytes are damaged
   */
  public abstract byte[] expand(byte[] compressed);

  private static byte[] sized(byte[] target, int size, int length) {
    ByteBuffer.wrap(target).putInt(size);
    return Arrays.copyOf(target, SIZE_BYTES + length);
  }

  private static int size(byte[] compressed) {
    int size = compressed.length < SIZE_BYTES ? -1 : ByteBuffer.wrap(compressed).getInt();
    if (size < 0 || size > LARGEST) {
      throw new IllegalArgumentException("not a compressed value: " + compressed.length + " bytes");
    }
    return size;
  }

  private static int zstdBound(int size) {
    return Math.toIntExact(Zstd.compressBound(size));
  }
}
