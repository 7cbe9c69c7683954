package io.catalogbench.bench.launcher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The order of forks: every round has each cell once, so that slow minutes hit all alike. */
public final class Schedule {

  private Schedule() {}

  /** Rounds in pairs: one shuffled by the seed, the next the same backwards. */
  public static List<Slot> of(List<Cell> cells, int rounds, long seed) {
    Random random = new Random(seed);
    List<Slot> slots = new ArrayList<>();
    List<Cell> order = new ArrayList<>(cells);
    for (int round = 1; round <= rounds; round++) {
      if (round % 2 == 1) {
        Collections.shuffle(order, random);
      } else {
        Collections.reverse(order);
      }
      for (int i = 0; i < order.size(); i++) {
        slots.add(new Slot(round, i + 1, order.get(i)));
      }
    }
    return List.copyOf(slots);
  }
}
