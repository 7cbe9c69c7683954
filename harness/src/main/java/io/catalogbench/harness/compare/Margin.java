package io.catalogbench.harness.compare;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Metric;
import java.util.Arrays;
import java.util.List;

/** What is compared, under which load, and the relative difference that matters. */
public enum Margin {
  CPU(Metric.CPU_US_PER_REQUEST, Load.Closed.class, 0.05),
  ALLOCATION(Metric.ALLOC_BYTES_PER_REQUEST, Load.Closed.class, 0.05),
  THROUGHPUT(Metric.THROUGHPUT_RPS, Load.Closed.class, 0.10),
  MEMORY(Metric.RSS_BYTES, Load.Closed.class, 0.10),
  RESPONSE_P50(Metric.RESPONSE_P50_NS, Load.Open.class, 0.05),
  RESPONSE_P99(Metric.RESPONSE_P99_NS, Load.Open.class, 0.10),
  SLO_RATE(Metric.SLO_RATE_RPS, Load.Ladder.class, 0.10),
  RECOVERY(Metric.RECOVERY_MS, Load.Surge.class, 0.10),
  START_UP(Metric.STARTUP_MS, Load.class, 0.10);

  private final Metric metric;
  private final Class<? extends Load> load;
  private final double margin;

  Margin(Metric metric, Class<? extends Load> load, double margin) {
    this.metric = metric;
    this.load = load;
    this.margin = margin;
  }

  /**
   * What is compared under a load of a scenario: of launches how long they took, of all others what
   * requests cost.
   */
  static List<Margin> under(String scenario, Load load) {
    boolean launches = launches(scenario);
    return Arrays.stream(values())
        .filter(margin -> margin.load.isInstance(load) && launches == (margin == START_UP))
        .toList();
  }

  /** The relative difference that matters in a metric under its load; 0 where each does. */
  static double of(Metric metric) {
    return Arrays.stream(values())
        .filter(margin -> margin.metric == metric)
        .mapToDouble(Margin::relative)
        .findFirst()
        .orElse(0);
  }

  /** Whether a scenario is there for its launches alone. */
  public static boolean launches(String scenario) {
    return scenario.equals(LoadScenario.START_UP.label());
  }

  public Metric metric() {
    return metric;
  }

  /** The relative difference that matters: 0.05 for five percent. */
  public double relative() {
    return margin;
  }
}
