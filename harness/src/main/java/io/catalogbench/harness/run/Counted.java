package io.catalogbench.harness.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the load generator counted in one measured window, as it wrote it down.
 *
 * @param complete false when the window was cut short; {@code reason} says why
 * @param requests good answers that arrived within the window
 * @param sent requests in the window, before it and after it: all that the segment sent
 * @param acknowledged those of {@code sent} that were answered well
 * @param statuses answers within the window by status
 * @param errors requests without an answer, by kind
 * @param offered requests due within the window
 * @param achieved those of {@code offered} that were answered well
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Counted(
    boolean complete,
    Optional<String> reason,
    long windowNanos,
    @JsonProperty("completed") long requests,
    @JsonProperty("requests") long sent,
    long acknowledged,
    Map<String, Long> statuses,
    Map<String, Long> errors,
    long offered,
    long achieved,
    Bodies bodies,
    @JsonProperty("latency") Map<String, JsonNode> latencies) {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** How many bodies were looked at, and how many were not what they had to be. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Bodies(long checked, long mismatched, Optional<JsonNode> first) {}

  /** Reads the generator's file about one window. */
  static Counted read(Path file) throws IOException {
    try {
      return MAPPER.readValue(Files.readString(file), Counted.class);
    } catch (JacksonException e) {
      throw new IOException(file + " is not what the load generator writes", e);
    }
  }

  /** The latencies that at least one request had. */
  Map<LatencyKind, Latency> latency() {
    Map<LatencyKind, Latency> latency = new EnumMap<>(LatencyKind.class);
    for (LatencyKind kind : LatencyKind.values()) {
      JsonNode found = latencies.get(kind.label());
      if (found != null && found.path("count").asLong() > 0) {
        latency.put(kind, MAPPER.treeToValue(found, Latency.class));
      }
    }
    return latency;
  }
}
