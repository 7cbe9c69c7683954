package io.catalogbench.harness.report;

import io.catalogbench.harness.result.Target;
import java.util.List;

/** The colour of each target, the same wherever it is drawn: a class of the page's style. */
record Palette(List<Target> targets) {

  private static final int COLORS = 6;

  Palette {
    targets = List.copyOf(targets);
  }

  String color(String target) {
    if (isFloor(target)) {
      return "floor";
    }
    List<String> names = targets.stream().filter(t -> !t.floor()).map(Target::name).toList();
    return "c" + Math.floorMod(names.indexOf(target), COLORS);
  }

  boolean isFloor(String target) {
    return target.equals(Target.FLOOR);
  }
}
