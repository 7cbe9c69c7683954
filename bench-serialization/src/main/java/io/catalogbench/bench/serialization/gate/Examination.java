package io.catalogbench.bench.serialization.gate;

import io.catalogbench.bench.launcher.Robustness;
import io.catalogbench.bench.launcher.Robustness.Behaviour;
import io.catalogbench.bench.launcher.Robustness.Kind;
import io.catalogbench.bench.serialization.codec.Codec;
import io.catalogbench.bench.serialization.codec.CodecType;
import io.catalogbench.bench.serialization.codec.Direction;
import io.catalogbench.bench.serialization.codec.NotCompiledException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What each codec makes of difficult input: the matrix that belongs beside its speed. */
public final class Examination {

  private Examination() {}

  /** Tries every codec that reads. */
  public static Robustness robustness() {
    List<Behaviour> behaviours = new ArrayList<>();
    for (Probe probe : Probe.values()) {
      for (CodecType codec : CodecType.values()) {
        if (codec.goes(Direction.READ) && codec != CodecType.MAPPER_PER_CALL) {
          behaviours.add(behaviour(codec, probe));
        }
      }
    }
    return new Robustness(behaviours);
  }

  private static Behaviour behaviour(CodecType type, Probe probe) {
    try {
      Codec codec = type.of(probe.shape());
      String said = probe.of(codec);
      return new Behaviour(type.id(), probe.id(), kind(said), said);
    } catch (NotCompiledException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return new Behaviour(type.id(), probe.id(), kind(e), e.getClass().getSimpleName());
    }
  }

  private static Kind kind(String said) {
    if (said.equals("exact")) {
      return Kind.EXACT;
    }
    if (said.equals("refused")) {
      return Kind.REFUSED;
    }
    return said.startsWith("changed") ? Kind.CHANGED : Kind.ACCEPTED;
  }

  /** Exceptions of the language itself are not how a parser says no. */
  private static Kind kind(Throwable thrown) {
    return thrown.getClass().getPackageName().equals("java.lang") ? Kind.BROKEN : Kind.REFUSED;
  }
}
