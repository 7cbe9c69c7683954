package io.catalogbench.load.file;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything one run of the generator does: a warm-up, then segments one after another.
 *
 * @param baseUrl scheme, host and port of the server
 * @param out folder for the results
 * @param seed decides which requests are asked; equal seeds ask equal requests
 * @param conducted whether each segment waits until it is told to begin
 * @param expectedBodies SHA-256 in hexadecimal of the only right answer to a path
 */
public record Load(
    URI baseUrl,
    Path out,
    long seed,
    Optional<WarmUp> warmUp,
    boolean conducted,
    List<Segment> segments,
    Map<String, String> expectedBodies) {

  public Load {
    segments = List.copyOf(segments);
    expectedBodies = Map.copyOf(expectedBodies);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("a load needs segments");
    }
  }

  /** The most users that any segment has. */
  public int users() {
    return segments.stream().mapToInt(Segment::connections).max().orElseThrow();
  }
}
