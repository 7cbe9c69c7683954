package io.catalogbench.bench.serialization.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A JSON library made ready for one type.
 *
 * <p>All codecs owe the same document: compact UTF-8, every property in the order of declaration,
 * nulls written, instants as ISO-8601 text, decimals plain with their scale, doubles as {@link
 * Double#toString}. They read what they write without losing anything: a decimal is a {@link
 * java.math.BigDecimal} of the same scale even where the type leaves that open, as in {@code
 * Map<String, Object>}. Each may keep buffers between calls as its documentation advises; calls
 * from several threads must not disturb each other.
 */
public interface Codec {

  /** The document in an array of its own. */
  byte[] write(Object value) throws IOException;

  /** Writes the document to a stream, which stays open. */
  void write(Object value, OutputStream out) throws IOException;

  /** The value of a document. */
  @Nullable Object read(byte[] json) throws IOException;

  /** The value of the document that is the rest of a stream. */
  @Nullable Object read(InputStream json) throws IOException;
}
