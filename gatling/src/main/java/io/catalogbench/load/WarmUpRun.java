package io.catalogbench.load;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.load.Events.Border;
import io.catalogbench.load.file.WarmUp;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The warm-up as it happens. */
final class WarmUpRun implements Unmeasured.Course {

  private final WarmUp warmUp;
  private final WarmUpPhases phases;
  private final List<RequestSupply> requests;
  private final Unmeasured load;
  private final Events events;
  private final AtomicInteger left = new AtomicInteger();
  private boolean begun;
  private volatile long startNanos;

  /** A warm-up with {@code requests}, one supply per scenario. */
  WarmUpRun(WarmUp warmUp, List<RequestSupply> requests, Unmeasured load, Events events) {
    this.warmUp = warmUp;
    this.phases = new WarmUpPhases(warmUp);
    this.requests = List.copyOf(requests);
    this.load = load;
    this.events = events;
  }

  /** Takes in one of the users; the first one starts the clock. */
  synchronized UnmeasuredUser join() {
    if (!begun) {
      begun = true;
      startNanos = load.nanos();
      events.warmUp(Border.BEGIN);
    }
    return new UnmeasuredUser(load, this);
  }

  @Override
  public Unmeasured.Phase phase() {
    return phases.at(load.nanos() - startNanos);
  }

  @Override
  public RequestSupply.Asked next(int scenario) {
    return requests.get(scenario).next();
  }

  @Override
  public void leave() {
    if (left.incrementAndGet() == warmUp.connections()) {
      events.warmUp(Border.END);
    }
  }

  int connections() {
    return warmUp.connections();
  }

  List<LoadScenario> scenarios() {
    return warmUp.scenarios();
  }
}
