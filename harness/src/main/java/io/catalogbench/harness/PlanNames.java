package io.catalogbench.harness;

import io.catalogbench.harness.plan.InputException;
import java.util.Iterator;
import java.util.List;

/** The plans that the help of {@code run} names. */
final class PlanNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    try {
      return Workplace.project().plans().iterator();
    } catch (InputException _) {
      return List.of("none here").iterator(); // help is given everywhere; a run would say why
    }
  }
}
