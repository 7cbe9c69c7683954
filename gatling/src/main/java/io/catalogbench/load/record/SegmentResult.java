package io.catalogbench.load.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.catalogbench.contract.json.CatalogJson;
import io.catalogbench.load.file.LoadModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a segment came to; the content of {@code <id>.json}.
 *
 * @param complete false when it was cut short; then {@code reason} says why
 * @param windowNanos length of the window as it was, not as it was asked for
 * @param requests all that ended, also while settling and after the window
 * @param acknowledged those of {@code requests} that were answered well
 * @param completed good answers (2xx) that arrived inside the window, whenever they were due
 * @param completedPerSecond the throughput: {@code completed} over the window
 * @param statuses answers that arrived inside the window, by status
 * @param errors requests without an answer that ended inside the window, by {@link FailureKind}
 * @param offered requests due inside the window
 * @param achieved those of {@code offered} that were answered well, some of them after its end
 * @param abandoned those of {@code offered} that were never sent, the load being too far behind
 * @param latency of the requests counted in {@code achieved}: service, response and lag; and of
 *     those that failed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SegmentResult(
    String id,
    String scenario,
    LoadModel model,
    int connections,
    OptionalDouble ratePerSecond,
    boolean complete,
    Optional<String> reason,
    long beginEpochNanos,
    long windowNanos,
    long requests,
    long acknowledged,
    long completed,
    double completedPerSecond,
    Map<String, Long> statuses,
    Map<String, Long> errors,
    long offered,
    long achieved,
    long abandoned,
    Bodies bodies,
    Map<String, LatencySummary> latency) {

  /** Writes the result, whole or not at all. */
  public void write(Path folder) throws IOException {
    Path temporary = folder.resolve(id + ".json.part");
    Files.writeString(
        temporary,
        CatalogJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    Files.move(
        temporary,
        folder.resolve(id + ".json"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
