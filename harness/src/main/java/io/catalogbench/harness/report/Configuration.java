package io.catalogbench.harness.report;

import io.catalogbench.harness.result.Target;
import java.util.List;
import java.util.TreeSet;

/** What the running targets said about themselves, side by side. */
record Configuration(List<String> targets, List<Setting> different, List<Setting> equal) {

  /** One setting of every target, in the targets' order. */
  record Setting(String name, List<String> values) {}

  Configuration {
    targets = List.copyOf(targets);
    different = List.copyOf(different);
    equal = List.copyOf(equal);
  }

  /** The settings of the competitors; the floor has none worth comparing. */
  static Configuration of(List<Target> all) {
    List<Target> targets = all.stream().filter(target -> !target.floor()).toList();
    TreeSet<String> names = new TreeSet<>();
    targets.forEach(target -> names.addAll(target.config().keySet()));
    List<Setting> settings =
        names.stream()
            .map(
                name ->
                    new Setting(
                        name,
                        targets.stream()
                            .map(target -> target.config().getOrDefault(name, "–"))
                            .toList()))
            .toList();
    return new Configuration(
        targets.stream().map(Target::name).toList(),
        settings.stream().filter(Configuration::differs).toList(),
        settings.stream().filter(setting -> !differs(setting)).toList());
  }

  private static boolean differs(Setting setting) {
    return setting.values().stream().distinct().count() > 1;
  }
}
