package io.catalogbench.harness.report;

import io.catalogbench.harness.compare.Margin;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Metric;

/** A column of the overview: a metric, and the load under which it means something. */
enum Column {
  THROUGHPUT(Metric.THROUGHPUT_RPS, Load.Closed.class),
  CPU(Metric.CPU_US_PER_REQUEST, Load.Closed.class),
  P50(Metric.RESPONSE_P50_NS, Load.Open.class),
  P99(Metric.RESPONSE_P99_NS, Load.Open.class),
  MEMORY(Metric.RSS_BYTES, Load.Closed.class),
  START_UP(Metric.STARTUP_MS, Load.class);

  private final Metric metric;
  private final Class<? extends Load> load;

  Column(Metric metric, Class<? extends Load> load) {
    this.metric = metric;
    this.load = load;
  }

  Metric metric() {
    return metric;
  }

  boolean under(String scenario, Load candidate) {
    return load.isInstance(candidate) && Margin.launches(scenario) == (this == START_UP);
  }

  String title() {
    return Words.name(metric);
  }

  /** What it says, for who points at its heading. */
  String meaning() {
    return switch (this) {
      case THROUGHPUT -> "Requests answered per second when every connection asks again at once";
      case CPU -> "Processor time of the server for one request, at that throughput";
      case P50 ->
          "Half of the requests were answered within this, counted from their intended start";
      case P99 -> "99 of 100 requests were answered within this, counted from their intended start";
      case MEMORY -> "Resident memory of the server's process at the end of the window";
      case START_UP -> "From the launch of the process to its first good answer";
    };
  }
}
