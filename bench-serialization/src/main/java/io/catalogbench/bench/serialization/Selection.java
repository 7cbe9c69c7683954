package io.catalogbench.bench.serialization;

import io.catalogbench.bench.serialization.codec.CodecType;
import io.catalogbench.bench.serialization.payload.Payload;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * Refuses what a plan would leave out without a word.
   *
   * @throws IllegalArgumentException with each codec and payload that the plan lacks, alone or
   *     together, and the plans that have it
   */
  void requireIn(SerializationPlan plan) {
    Set<String> faults = new LinkedHashSet<>();
    for (CodecType codec : codecs) {
      require(plan, List.of(codec), List.of(), faults);
    }
    for (Payload payload : payloads) {
      require(plan, List.of(), List.of(payload), faults);
    }
    if (faults.isEmpty()) {
      for (CodecType codec : codecs) {
        require(plan, List.of(codec), payloads, faults);
      }
      for (Payload payload : payloads) {
        require(plan, codecs, List.of(payload), faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
  }

  private static void require(
      SerializationPlan plan, List<CodecType> codecs, List<Payload> payloads, Set<String> faults) {
    if (!plan.measures(codecs, payloads)) {
      String others =
          Arrays.stream(SerializationPlan.values())
              .filter(other -> other.measures(codecs, payloads))
              .map(SerializationPlan::id)
              .collect(Collectors.joining(", "));
      String wanted =
          Stream.of(
                  ids("codec", codecs.stream().map(CodecType::id).toList()),
                  ids("payload", payloads.stream().map(Payload::id).toList()))
              .flatMap(Optional::stream)
              .collect(Collectors.joining(" with "));
      faults.add(
          "plan %s does not measure %s; %s"
              .formatted(
                  plan.id(),
                  wanted,
                  others.isEmpty() ? "no plan does" : "plans that do: " + others));
    }
  }

  private static Optional<String> ids(String kind, List<String> ids) {
    return ids.isEmpty() ? Optional.empty() : Optional.of(kind + " " + String.join(", ", ids));
  }

  /** Validation and wiring have neither codec nor payload. */
  boolean wantsTheRest() {
    return codecs.isEmpty() && payloads.isEmpty();
  }
}
