package io.catalogbench.harness.plan;

import io.catalogbench.contract.load.LoadScenario;
import java.util.Locale;

/** One scenario under one load: what one measurement measures. */
public record Segment(LoadScenario scenario, LoadShape load) {

  /** Unique within a plan, fit for a file name. */
  public String id() {
    return switch (load) {
      case LoadShape.Closed closed -> scenario.label() + ".closed-" + closed.connections();
      case LoadShape.Open open ->
          scenario.label()
              + ".open-"
              + open.ratePerSecond()
              + (open.arrivals() == LoadShape.Arrivals.POISSON ? "-poisson" : "")
              + (open.held() > 0 ? "-held-" + open.held() : "")
              + open.beside().map(others -> "-beside-" + others.id()).orElse("")
              + open.outage()
                  .map(phase -> "-outage-" + phase.name().toLowerCase(Locale.ROOT))
                  .orElse("");
      case LoadShape.Rung rung -> "%s.rung-%02d".formatted(scenario.label(), rung.number());
      case LoadShape.Surge surge -> scenario.label() + ".surge-" + surge.peakPercent();
      case LoadShape.Check check -> scenario.label() + ".check-" + check.number();
    };
  }
}
