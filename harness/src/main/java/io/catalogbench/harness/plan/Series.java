package io.catalogbench.harness.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans that are measured one after the other, each as if it were called alone.
 *
 * @param name as the file is called
 * @param plans names of plans there are, or paths of files elsewhere, in their order
 */
public record Series(String name, List<String> plans) {

  static final String KEY = "plans";

  public Series {
    plans = List.copyOf(plans);
  }

  /** Which of them a plan is, from 1 on; 0 when it is none of them. */
  public int position(String plan) {
    return plans.stream().map(Series::called).toList().indexOf(called(plan)) + 1;
  }

  /** The name of a plan that is meant by its name or by the path of its file. */
  public static String called(String plan) {
    return Project.nameOf(Path.of(plan));
  }

  /** The series of that name; files elsewhere are meant from where {@code file} is. */
  static Series read(Path file, YamlObject yaml) {
    String name = Project.nameOf(file);
    yaml.requireName(name);
    yaml.text("description");
    List<String> plans = new ArrayList<>();
    for (String each : yaml.required(KEY, yaml.texts(KEY))) {
      plans.add(Project.isPath(each) ? file.resolveSibling(each).toString() : each);
    }
    if (plans.stream().map(Series::called).distinct().count() < plans.size()) {
      yaml.fault(KEY, "must not name a plan twice");
    }
    yaml.refuseOthers();
    return new Series(name, plans);
  }
}
