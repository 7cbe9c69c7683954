package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.plan.Plan;
import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.run.FaultyBuild.Fault;
import io.catalogbench.infra.InfrastructureSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A load counts for nothing when what was acknowledged in it is not in the database or its cache;
 * that a server without faults is not blamed is seen in the smoke run.
 */
final class LostWritesIT {

  private static final String SOURCE =
      "catalog-micronaut/src/main/java/io/catalogbench/micronaut/product/ProductService.java";

  private static final String PLAN =
      """
      name: writes
      description: a moment of writing
      targets: [micronaut]
      rounds: 1
      seed: 1
      disturbance-percent: 100
      warm-up: {duration: 1s, pause: 200ms, bursts: 1, connections: 4}
      closed: {connections: 4, settle: 200ms, measure: 1s}
      scenarios:
        - {name: price-change}
        - {name: price-change-100}
      """;

  private static final Project PROJECT = new Project(FaultyBuild.MICRONAUT.root());

  @TempDir Path work;

  @Test
  void whatWasLostAndWhatIsStaleVoidsTheWindowsOfWrites() throws IOException, InterruptedException {
    List<Fault> faults =
        List.of(
            new Fault(
                SOURCE,
                "    return repository\n        .updatePrices(changes)\n",
                """
                    if (changes.size() == 1
                        && changes.getFirst().id() > 5_000
                        && changes.getFirst().id() <= 10_000) {
                      return CompletableFuture.completedFuture(new UpdatedCount(1));
                    }
                    return repository
                        .updatePrices(changes)
                """),
            new Fault(
                SOURCE,
                "return cache.changed(updated).thenApply(_ -> new UpdatedCount(updated.size()));",
                "return CompletableFuture.completedFuture(new UpdatedCount(updated.size()));"));
    Target faulty = FaultyBuild.MICRONAUT.with(target(), work, faults);
    Map<String, Measurement> measured =
        measured(
            new Target(
                faulty.name(),
                faulty.model(),
                faulty.role(),
                faulty.start(),
                faulty.health(),
                target().scenarios()));
    assertThat(measured.get("price-change"))
        .satisfies(
            one -> {
              assertThat(one.status()).isEqualTo(MeasurementStatus.INVALID);
              assertThat(one.reason().orElseThrow())
                  .containsPattern(
                      "[1-9][\\d,]* writes were acknowledged, but the database was asked for 0");
            });
    assertThat(measured.get("price-change-100"))
        .satisfies(
            one -> {
              assertThat(one.status()).isEqualTo(MeasurementStatus.INVALID);
              assertThat(one.reason().orElseThrow())
                  .doesNotContain("were acknowledged")
                  .contains("not as acknowledged writes left them")
                  .containsPattern(
                      "cached ≠ row: after the load: cached v1:product:\\d+ \\$.updated_at");
            });
  }

  private static Target target() {
    return PROJECT.targets(List.of("micronaut")).getFirst();
  }

  private Map<String, Measurement> measured(Target target)
      throws IOException, InterruptedException {
    Path file = work.resolve("writes.yaml");
    Files.writeString(file, PLAN);
    Plan plan = PROJECT.plan(file.toString());
    Setting setting =
        new Setting(PROJECT.root(), work.resolve("logs"), InfrastructureSettings.embedded());
    Progress silent =
        new Progress(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), false);
    return Execution.begin(
            plan,
            List.of(target),
            setting,
            RunDirectory.create(work.resolve("run")),
            "./bench run writes.yaml",
            silent)
        .execute()
        .measurements()
        .stream()
        .collect(Collectors.toMap(Measurement::scenario, Function.identity()));
  }
}
