package io.catalogbench.bench.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What each of those that are measured makes of difficult input. */
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
    BROKEN,
    /** Equal things have one key, different things have two. */
    SAFE,
    /** One thing has two keys: work is done twice. */
    WASTEFUL,
    /** Two things share a key: one gets the other's answer. */
    UNSAFE,
    /** It cannot happen to this one. */
    IMPOSSIBLE
  }

  /** One subject and one probe. */
  public record Behaviour(String codec, String probe, Kind kind, String detail) {}

  public Robustness {
    behaviours = List.copyOf(behaviours);
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
    Set<String> probes =
        behaviours.stream()
            .map(Behaviour::probe)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (String probe : probes) {
      out.append(String.format(Locale.ROOT, "%n%s%n", probe));
      for (Behaviour behaviour : behaviours) {
        if (behaviour.probe().equals(probe)) {
          out.append(
              String.format(
                  Locale.ROOT,
                  "  %-22s %-10s  %s%n",
                  behaviour.codec(),
                  behaviour.kind().name().toLowerCase(Locale.ROOT),
                  behaviour.detail()));
        }
      }
    }
    return out.toString();
  }
}
