package io.catalogbench.harness.run;

import io.catalogbench.harness.plan.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;

/**
 * A build of a server with faults planted in its sources: the changed sources are compiled against
 * the packaged server, and their classes come before its own.
 *
 * @param root of the repository
 * @param module of the server
 * @param mainClass of the server
 */
record FaultyBuild(Path root, String module, String mainClass) {

  static final FaultyBuild MICRONAUT =
      new FaultyBuild(
          Path.of("..").toAbsolutePath().normalize(),
          "catalog-micronaut",
          "io.catalogbench.micronaut.Main");

  static final FaultyBuild SPRING_MVC =
      new FaultyBuild(
          Path.of("..").toAbsolutePath().normalize(),
          "catalog-spring-mvc",
          "io.catalogbench.spring.Main");

  /**
   * One place in a source.
   *
   * @param source path from the root of the repository
   * @param right text that is there once
   * @param wrong what takes its place
   */
  record Fault(String source, String right, String wrong) {}

  /**
   * The target with the faults in it.
   *
   * @param work where changed sources and their classes are kept
   */
  Target with(Target target, Path work, List<Fault> faults) throws IOException {
    Path classes = compiled(work, faults);
    Path jar = root.resolve(module).resolve("target").resolve(module + ".jar");
    Target.Launched launched = (Target.Launched) target.start();
    List<String> command = new ArrayList<>(launched.command());
    int at = command.indexOf("-jar");
    command.set(at, "-cp");
    command.set(at + 1, classes + System.getProperty("path.separator") + jar);
    command.add(at + 2, mainClass);
    return new Target(
        target.name() + "-faulty",
        target.model(),
        target.role(),
        new Target.Launched(
            command,
            launched.workingDirectory(),
            launched.environment(),
            launched.settings(),
            false),
        target.health(),
        List.of());
  }

  private Path compiled(Path work, List<Fault> faults) throws IOException {
    Path classes = Files.createDirectories(work.resolve("classes"));
    Path libraries = root.resolve(module).resolve("target");
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-parameters", "-d"));
    arguments.add(classes.toString());
    arguments.add("-cp");
    arguments.add(
        libraries.resolve(module + ".jar")
            + System.getProperty("path.separator")
            + libraries.resolve("lib").resolve("*"));
    Set<String> sources = new LinkedHashSet<>();
    for (Fault fault : faults) {
      sources.add(planted(work, fault).toString());
    }
    arguments.addAll(sources);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new AssertionError("the faults do not compile, see above");
    }
    return classes;
  }

  /** Copies the source with the fault; several faults of one source are planted one by one. */
  private Path planted(Path work, Fault fault) throws IOException {
    Path changed = work.resolve("sources").resolve(fault.source());
    Path from = Files.exists(changed) ? changed : root.resolve(fault.source());
    String source = Files.readString(from);
    int at = source.indexOf(fault.right());
    if (at < 0 || source.indexOf(fault.right(), at + 1) >= 0) {
      throw new AssertionError(
          "%s does not have this once, so nothing can be planted there: %s"
              .formatted(fault.source(), fault.right()));
    }
    Files.createDirectories(changed.getParent());
    return Files.writeString(changed, source.replace(fault.right(), fault.wrong()));
  }
}
