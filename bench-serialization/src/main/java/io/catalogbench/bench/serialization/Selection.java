package io.catalogbench.bench.serialization;

import io.catalogbench.bench.serialization.codec.CodecType;
import io.catalogbench.bench.serialization.payload.Payload;
import java.util.List;

/** What of a plan is wanted; an empty list wants everything. */
record Selection(List<CodecType> codecs, List<Payload> payloads) {

  static final Selection ALL = new Selection(List.of(), List.of());

  Selection {
    codecs = List.copyOf(codecs);
    payloads = List.copyOf(payloads);
  }

  /** The baseline is always wanted: without it there is no ratio. */
  boolean wants(CodecType codec) {
    return codecs.isEmpty() || codecs.contains(codec) || codec == CodecType.JACKSON2;
  }

  boolean wants(Payload payload) {
    return payloads.isEmpty() || payloads.contains(payload);
  }

  /** Validation and wiring have neither codec nor payload. */
  boolean wantsTheRest() {
    return codecs.isEmpty() && payloads.isEmpty();
  }
}
