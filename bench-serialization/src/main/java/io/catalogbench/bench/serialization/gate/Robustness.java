package io.catalogbench.bench.serialization.gate;

import io.catalogbench.bench.serialization.codec.Codec;
import io.catalogbench.bench.serialization.codec.CodecType;
import io.catalogbench.bench.serialization.codec.Direction;
import io.catalogbench.bench.serialization.codec.NotCompiledException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What each codec makes of difficult input: the matrix that belongs beside its speed. */
public record Robustness(List<Behaviour> behaviours) {

  /** What kind of thing happened. */
  public enum Kind {
    /** It came back as it was. */
    EXACT,
    /** The library said that it does not take this. */
    REFUSED,
    /** Something was read or written; whether that is right depends on what one wants. */
    ACCEPTED,
    /** A value came back as another one. */
    CHANGED,
    /** It failed in a way that the library does not intend. */
    BROKEN
  }

  /** One codec and one probe. */
  public record Behaviour(String codec, String probe, Kind kind, String detail) {}

  public Robustness {
    behaviours = List.copyOf(behaviours);
  }

  /** Tries every codec that reads. */
  public static Robustness examine() {
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

  /** Writes the matrix as {@code jmh/robustness.json} below a directory. */
  public void write(Path directory) {
    Path file = directory.resolve("jmh").resolve("robustness.json");
    try {
      Files.createDirectories(file.getParent());
      Files.write(
          file,
          JsonMapper.builder()
              .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** The matrix as text, a block for each probe. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (Probe probe : Probe.values()) {
      out.append(String.format(Locale.ROOT, "%n%s%n", probe.id()));
      for (Behaviour behaviour : behaviours) {
        if (behaviour.probe().equals(probe.id())) {
          out.append(
              String.format(
                  Locale.ROOT,
                  "  %-20s %-8s  %s%n",
                  behaviour.codec(),
                  behaviour.kind().name().toLowerCase(Locale.ROOT),
                  behaviour.detail()));
        }
      }
    }
    return out.toString();
  }
}
