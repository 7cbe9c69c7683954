package io.catalogbench.bench.cache.key;

import io.catalogbench.bench.launcher.Robustness;
import io.catalogbench.bench.launcher.Robustness.Behaviour;
import io.catalogbench.bench.launcher.Robustness.Kind;
import io.catalogbench.contract.cache.CacheKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What each scheme confuses: the matrix that belongs beside its cost. */
public final class SafetyMatrix {

  /** A call with a long text in it; a key of the catalog has at most 100 characters of it. */
  static final Call LONG = new Call(Call.PRODUCTS, 1, Map.of("search", "의자".repeat(50)));

  private SafetyMatrix() {}

  /** Tries every scheme with every probe. */
  public static Robustness examine() {
    List<Behaviour> behaviours = new ArrayList<>();
    for (Probe probe : Probe.values()) {
      for (KeyScheme scheme : KeyScheme.values()) {
        behaviours.add(behaviour(scheme, probe));
      }
    }
    for (KeyScheme scheme : KeyScheme.values()) {
      behaviours.add(length(scheme));
    }
    for (KeyScheme scheme : KeyScheme.values()) {
      behaviours.add(otherProcess(scheme));
    }
    for (KeyScheme scheme : KeyScheme.values()) {
      behaviours.add(chosenCollision(scheme));
    }
    return new Robustness(behaviours);
  }

  private static Behaviour behaviour(KeyScheme scheme, Probe probe) {
    if (!probe.arises(scheme)) {
      return new Behaviour(scheme.id(), probe.id(), Kind.IMPOSSIBLE, "");
    }
    Object one = scheme.key(probe.one());
    boolean same = one.equals(scheme.key(probe.other()));
    return switch (probe.want()) {
      case ONE_KEY -> new Behaviour(scheme.id(), probe.id(), same ? Kind.SAFE : Kind.WASTEFUL, "");
      case TWO_KEYS ->
          new Behaviour(
              scheme.id(), probe.id(), same ? Kind.UNSAFE : Kind.SAFE, same ? one.toString() : "");
    };
  }

  private static Behaviour length(KeyScheme scheme) {
    String probe = "long-argument";
    if (scheme.form() == KeyScheme.Form.OBJECT) {
      return new Behaviour(scheme.id(), probe, Kind.IMPOSSIBLE, "");
    }
    int bytes = scheme.key(LONG).toString().getBytes(StandardCharsets.UTF_8).length;
    boolean fits = bytes <= CacheKey.MAX_BYTES;
    return new Behaviour(
        scheme.id(), probe, fits ? Kind.SAFE : Kind.UNSAFE, fits ? "" : bytes + " bytes");
  }

  private static Behaviour otherProcess(KeyScheme scheme) {
    String probe = "other-process";
    if (scheme.form() == KeyScheme.Form.OBJECT) {
      return new Behaviour(scheme.id(), probe, Kind.IMPOSSIBLE, "");
    }
    boolean same = KnownKeys.of(scheme).equals(scheme.key(KnownKeys.CALL));
    return new Behaviour(scheme.id(), probe, same ? Kind.SAFE : Kind.WASTEFUL, "");
  }

  private static Behaviour chosenCollision(KeyScheme scheme) {
    return switch (scheme.collisions()) {
      case NONE_KNOWN -> new Behaviour(scheme.id(), "chosen-collision", Kind.SAFE, "");
      case COMPUTABLE ->
          new Behaviour(
              scheme.id(),
              "chosen-collision",
              Kind.UNSAFE,
              "who may choose arguments can compute two with one key");
    };
  }

  /** The schemes that never answer one call with the answer of another. */
  static List<KeyScheme> safe() {
    List<Behaviour> all = examine().behaviours();
    return Arrays.stream(KeyScheme.values())
        .filter(
            scheme ->
                all.stream()
                    .filter(behaviour -> behaviour.codec().equals(scheme.id()))
                    .noneMatch(behaviour -> behaviour.kind() == Kind.UNSAFE))
        .toList();
  }
}
