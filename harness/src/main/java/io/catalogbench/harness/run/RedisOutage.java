package io.catalogbench.harness.run;

import io.catalogbench.harness.plan.LoadShape;
import io.catalogbench.infra.Outage;
import io.catalogbench.infra.Services;
import java.util.Optional;

/** Ends a launch's Redis when a window wants that, and brings it back. */
final class RedisOutage {

  private final Optional<Services> services;
  private final Binding binding;
  private Optional<Outage> outage = Optional.empty();

  /** Puts services on the cores that are theirs; what was started anew has to be. */
  interface Binding {
    void bind() throws InterruptedException;
  }

  RedisOutage(Optional<Services> services, Binding binding) {
    this.services = services;
    this.binding = binding;
  }

  /** True in a phase without Redis: then it cannot be asked for its counts. */
  static boolean gone(LoadShape.Outage phase) {
    return phase == LoadShape.Outage.BEGINS || phase == LoadShape.Outage.LASTS;
  }

  /** What has to be done before the load of a window. */
  void prepare(Optional<LoadShape.Outage> phase) throws InterruptedException {
    if (phase.isPresent() && services.isEmpty()) {
      throw new MeasuringException(
          "only a Redis of ours can be stopped: measure a target that is started here");
    }
    if (phase.filter(RedisOutage::gone).isEmpty()) {
      end();
    }
  }

  /** What has to be done as a window begins. */
  void begin(Optional<LoadShape.Outage> phase) {
    if (phase.filter(LoadShape.Outage.BEGINS::equals).isPresent()) {
      outage = Optional.of(services.orElseThrow().redisOutage());
    }
  }

  /** Brings Redis back, where it is gone. */
  void end() throws InterruptedException {
    if (outage.isPresent()) {
      outage.get().close();
      outage = Optional.empty();
      services.orElseThrow().resetCounters();
      binding.bind();
    }
  }
}
