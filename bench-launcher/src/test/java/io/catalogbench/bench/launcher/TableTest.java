package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final Cell.Key FLOOR = new Cell.Key("floor", "copy");
  private static final Cell SLOW = cell("jackson2", "write", FLOOR);
  private static final Cell FAST = cell("dsl-json", "write", FLOOR);
  private static final Cell COPY = cell("copy", "floor", null);

  @Test
  void showsRatiosIntervalsAllocationFlagsAndRefusals() {
    Results results =
        new Results(
            new Suite(
                "test",
                List.of(SLOW, FAST, COPY),
                List.of(new Refusal(cell("lossy", "write", FLOOR), "reads [0].x: 0.1 became 0.2")),
                List.of()));
    for (int round = 1; round <= 3; round++) {
      add(results, round, SLOW, 2_000 + round, 970_000);
      add(results, round, FAST, 1_000, 400_000);
      add(results, round, COPY, 50 + round * 10, 400_000);
    }

    assertThat(Table.of(results).lines().map(String::strip).map(line -> line.replaceAll(" +", " ")))
        .containsSequence(
            "write (10 objects, 400 B)",
            "time/op time/object GB/s x floor allocated/op B/B x as fast as jackson2",
            "dsl-json 1.00 us 100.0 ns 0.400 14.3 400,000 B 1000.00 2.00 [2.00, 2.00] n=3 faster",
            "jackson2 2.00 us 200.2 ns 0.200 28.6 970,000 B 2425.00",
            "lossy refused: reads [0].x: 0.1 became 0.2")
        .containsSequence("copy 70.0 ns 7.0 ns 5.714 400,000 B 1000.00 no claim: BIMODAL NOISY");
  }

  @Test
  void marksAllocationThatForksDoNotShare() {
    Results results =
        new Results(new Suite("test", List.of(SLOW, FAST, COPY), List.of(), List.of()));
    for (int round = 1; round <= 3; round++) {
      add(results, round, SLOW, 2_000, 970_000 + 100 * round);
      add(results, round, FAST, 1_000, round == 2 ? 400_500 : 400_000);
      add(results, round, COPY, 50, 0.01 * round);
    }

    assertThat(Table.of(results).lines())
        .filteredOn(line -> line.contains("~"))
        .satisfiesExactly(
            fast -> assertThat(fast).startsWith("dsl-json").contains("~400,000 B"),
            legend -> assertThat(legend).startsWith("~ is the median of forks whose allocation"));
  }

  @Test
  void timesHaveTheUnitThatSuitsThem() {
    assertThat(List.of(Table.time(12.34), Table.time(12_340), Table.time(12_340_000)))
        .containsExactly("12.3 ns", "12.34 us", "12.340 ms");
  }

  private static void add(Results results, int round, Cell cell, double nanos, double bytes) {
    results.add(
        TestForks.valid(
            new Slot(round, 1, cell),
            new Outcome.Measured(
                TestForks.measured(nanos, nanos, nanos).iterations(), bytes, TestForks.JVM)));
  }

  private static Cell cell(String target, String scenario, Cell.@Nullable Key floor) {
    return new Cell(
        scenario,
        target,
        "B.m",
        Map.of(),
        new Work(10, 400),
        scenario.equals("write") ? "jackson2" : null,
        floor,
        true);
  }
}
