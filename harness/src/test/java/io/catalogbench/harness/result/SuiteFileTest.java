package io.catalogbench.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteFileTest {

  private static final String FILE =
      """
      {
        "schema": 1, "suite": "serialization", "plan": "quick", "rounds": 5, "seed": 42,
        "status": "partial", "reason": "it did not end by itself",
        "startedAt": "2001-02-03T04:05:06Z", "finishedAt": "2001-02-03T04:05:16Z",
        "environment": {"java": "JVM 25"}, "jvm": "JVM 25 -Xmx1g",
        "subjects": [{"name": "jackson2", "role": "compared", "version": "jackson-databind-2"}],
        "cells": [
          {"scenario": "write/bytes/small-1", "target": "jackson2", "status": "ok", "reason": null,
           "flags": ["NOISY"], "benchmark": "WriteBenchmark.bytes",
           "parameters": {"codec": "JACKSON2"}, "objects": 1, "bytes": 63.25,
           "keptBytes": 40.5, "baseline": "jackson2", "floor": {"scenario": "floor/small-1", "target": "copy"},
           "verdict": true},
          {"scenario": "read/bytes/small-1", "target": "lossy", "status": "refused",
           "reason": "reads 0.1", "flags": [], "benchmark": "ReadBenchmark.bytes",
           "parameters": {}, "objects": 1, "bytes": 63.25, "baseline": "jackson2", "floor": null,
           "verdict": false}],
        "measurements": [
          {"target": "jackson2", "scenario": "write/bytes/small-1", "round": 1, "slot": 2,
           "attempt": 1, "status": "invalid", "reason": "the machine was busy",
           "metrics": {
             "time_ns_per_op": {"value": 269.3, "unit": "ns", "direction": "lower_is_better"},
             "alloc_bytes_per_op": {"value": 535, "unit": "B", "direction": "lower_is_better"}},
           "iterationNanos": [269.3],
           "rulerBefore": {"nanos": 4e7, "share": 1.0}, "rulerAfter": {"nanos": 4e7, "share": 0.8}}]
      }
      """;

  @TempDir Path temporary;

  private RunDirectory directory = new RunDirectory(Path.of(""));

  @BeforeEach
  void aRunThatWasKilled() throws IOException {
    directory = RunDirectory.create(temporary);
    directory.write(
        Run.begun(
                "run",
                "jmh-serialization-quick",
                "./bench jmh",
                42,
                1,
                Instant.parse("2001-02-03T04:05:06Z"),
                Optional.empty(),
                List.of())
            .withSuite(Suite.begun("serialization"), 1));
    Files.createDirectories(temporary.resolve("jmh"));
    Files.writeString(SuiteFile.in(temporary, "serialization"), FILE);
  }

  @Test
  void aKilledRunHasWhatItsSuiteLeft() throws IOException {
    Run run = directory.run();

    assertThat(run.status()).isEqualTo(RunStatus.PARTIAL);
    assertThat(run.rounds()).isEqualTo(5);
    assertThat(run.targets()).extracting(Target::version).containsExactly("jackson-databind-2");
    assertThat(run.suite().orElseThrow().cells())
        .extracting(SuiteCell::status)
        .containsExactly(SuiteCell.Status.OK, SuiteCell.Status.REFUSED);
    assertThat(run.suite().orElseThrow().cells())
        .as("older files know no other size than bytes")
        .extracting(SuiteCell::storedBytes)
        .containsExactly(40.5, 63.25);
    assertThat(run.measurements())
        .singleElement()
        .satisfies(
            fork -> {
              assertThat(fork.load()).isEmpty();
              assertThat(fork.reason()).contains("the machine was busy");
              assertThat(Metric.TIME_NS_PER_OP.in(fork)).contains(269.3);
            });
    assertThat(run.warnings())
        .extracting(Warning::message)
        .containsExactly("it did not end by itself");
  }

  @Test
  void whatIsStoredOfItMatchesTheSchema() throws IOException {
    Run run = directory.run();
    directory.write(run);

    assertThat(directory.run()).isEqualTo(run);
  }

  @Test
  void aFileOfAnotherSchemaIsRefused() throws IOException {
    Path file = SuiteFile.in(temporary, "serialization");
    Files.writeString(file, FILE.replace("\"schema\": 1", "\"schema\": 2"));

    assertThatThrownBy(directory::run)
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("schema must be 1: 2");
  }
}
