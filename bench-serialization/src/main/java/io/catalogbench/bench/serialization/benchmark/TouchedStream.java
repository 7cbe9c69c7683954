package io.catalogbench.bench.serialization.benchmark;

import java.io.OutputStream;

/** A stream into memory that is large enough and used again. */
final class TouchedStream extends OutputStream {

  private final byte[] memory;
  private int size;

  TouchedStream(int capacity) {
    memory = new byte[capacity];
  }

  void rewind() {
    size = 0;
  }

  /** The last byte that was written: whoever asks for it needs all the work before it. */
  int last() {
    return memory[size - 1];
  }

  @Override
  public void write(int value) {
    memory[size++] = (byte) value;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    System.arraycopy(bytes, offset, memory, size, length);
    size += length;
  }
}
