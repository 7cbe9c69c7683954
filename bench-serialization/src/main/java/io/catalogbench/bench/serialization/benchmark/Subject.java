package io.catalogbench.bench.serialization.benchmark;

import io.catalogbench.bench.serialization.codec.Codec;
import io.catalogbench.bench.serialization.codec.CodecType;
import io.catalogbench.bench.serialization.codec.Direction;
import io.catalogbench.bench.serialization.gate.Gate;
import io.catalogbench.bench.serialization.payload.Payload;
import java.util.List;

/** A codec that was let through in this very JVM. */
final class Subject {

  private Subject() {}

  /**
   * The codec, after it has shown that it is exact.
   *
   * @throws IllegalStateException with the reason when it is not
   */
  static Codec checked(CodecType type, Payload payload, List<Object> roots, Direction direction) {
    Codec codec = type.of(payload.shape());
    Gate.refusal(() -> codec, roots, direction)
        .ifPresent(
            reason -> {
              throw new IllegalStateException("refused: " + reason);
            });
    return codec;
  }
}
