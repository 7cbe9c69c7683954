package io.catalogbench.harness.run;

import io.catalogbench.harness.equivalence.Difference;
import io.catalogbench.harness.equivalence.Equivalence;
import io.catalogbench.harness.equivalence.Masks;
import io.catalogbench.harness.plan.LoadShape;
import io.catalogbench.harness.plan.Plan;
import io.catalogbench.harness.plan.RoundOrder;
import io.catalogbench.harness.plan.Segment;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.result.Environment;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import io.catalogbench.harness.result.Warning;
import io.catalogbench.infra.Infrastructure;
import io.catalogbench.infra.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries a plan out, from the first look at the machine to the last measurement. */
public final class Execution {

  private static final Duration SERVICES = Duration.ofSeconds(7);
  private static final Duration LAUNCH = Duration.ofSeconds(7);
  private static final Duration PREFLIGHT = Duration.ofSeconds(6);

  private final Plan plan;
  private final List<Target> targets;
  private final Setting setting;
  private final RunDirectory directory;
  private final Progress progress;
  private final Machine machine = new Machine();
  private final Affinity affinity = Machine.affinity();
  private final Results results;
  private Run run;
  private Environment environment;

  /**
   * @param command the command line that repeats the run
   */
  public Execution(
      Plan plan,
      List<Target> targets,
      Setting setting,
      RunDirectory directory,
      String command,
      Progress progress) {
    this.plan = plan;
    this.targets = List.copyOf(targets);
    this.setting = setting;
    this.directory = directory;
    this.progress = progress;
    results = new Results(directory);
    environment =
        machine.environment(affinity.description(), setting.root(), machine.look("before"));
    run =
        Run.begun(
            directory.path().getFileName().toString(),
            plan.name(),
            command,
            plan.seed(),
            plan.rounds(),
            Instant.now(),
            environment.git(),
            describedTargets());
  }

  /**
   * Measures. However it ends, what was measured is in the directory.
   *
   * @return the run, complete, partial or failed
   * @throws InequalityException when the targets do not answer alike; nothing was measured then
   */
  public Run execute() throws InterruptedException {
    save();
    try {
      measure();
      return finish(status());
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (RuntimeException e) {
      if (Thread.interrupted()) {
        throw interrupted(e);
      }
      run = run.withWarning(Warning.of("aborted", String.valueOf(e.getMessage())));
      finish(unfinished());
      throw e;
    }
  }

  /** Keeps what there is; a thread that is still interrupted could not write files. */
  private InterruptedException interrupted(Exception cause) {
    boolean _ = Thread.interrupted();
    run = run.withWarning(Warning.of("interrupted", "the run was interrupted before its end"));
    finish(unfinished());
    InterruptedException interrupted = new InterruptedException("interrupted");
    interrupted.initCause(cause);
    return interrupted;
  }

  private RunStatus unfinished() {
    return results.all().stream().allMatch(Execution::failed)
        ? RunStatus.FAILED
        : RunStatus.PARTIAL;
  }

  private void measure() throws InterruptedException {
    Machine.bindThisProcess(affinity);
    progress.say("%s; about %s".formatted(affinity.description(), Progress.shown(estimate())));
    try (Children children = new Children();
        Infrastructure infrastructure = Infrastructure.start(setting.services())) {
      Launcher launcher = new Launcher(children, affinity, setting.root(), setting.logs());
      Equivalence equivalence = new Equivalence(new Masks(Instant.now()));
      Map<String, Services> services = new HashMap<>();
      for (Target target : targets) {
        if (needsServices(target)) {
          services.put(target.name(), infrastructure.services(target.name()));
        }
      }
      Map<String, Preflight.Recording> recordings = preflight(launcher, equivalence, services);
      rounds(
          (place, sink) ->
              new Block(
                      launcher,
                      directory,
                      plan,
                      place,
                      Optional.ofNullable(services.get(place.target().name())),
                      Optional.ofNullable(recordings.get(place.target().name())),
                      equivalence,
                      progress)
                  .measure(sink));
    }
  }

  /** Measures one launch. */
  private interface Measuring {
    void measure(Place place, Results sink) throws InterruptedException;
  }

  private void rounds(Measuring measuring) throws InterruptedException {
    long start = System.nanoTime();
    List<List<Target>> rounds = launches();
    int launches = rounds.stream().mapToInt(List::size).sum();
    int done = 0;
    int round = 0;
    for (List<Target> order : rounds) {
      round++;
      int slot = 0;
      for (Target target : order) {
        slot++;
        progress.say(
            "round %d/%d, %s; %s left"
                .formatted(
                    round,
                    plan.rounds(),
                    target.name(),
                    Progress.shown(left(start, done, launches))));
        measuring.measure(new Place(target, round, slot), results);
        done++;
        run = run.withMeasurements(results.all()).withTargets(describedTargets());
        save();
      }
      environment = environment.with(machine.look("round " + round));
    }
  }

  /** The targets of each round, in their order; the floor tells of the machine once. */
  private List<List<Target>> launches() {
    List<List<Target>> rounds = new ArrayList<>();
    for (List<Target> order : RoundOrder.of(targets, plan.rounds(), plan.seed())) {
      boolean first = rounds.isEmpty();
      rounds.add(order.stream().filter(target -> first || !isFloor(target)).toList());
    }
    return rounds;
  }

  private static boolean isFloor(Target target) {
    return target.role() == Target.Role.FLOOR;
  }

  private Duration left(long startNanos, int done, int launches) {
    if (done < targets.size()) {
      Duration planned = estimate();
      return planned.minus(planned.multipliedBy(done).dividedBy(launches));
    }
    Duration passed = Duration.ofNanos(System.nanoTime() - startNanos);
    return passed.multipliedBy(launches - done).dividedBy(done);
  }

  private Map<String, Preflight.Recording> preflight(
      Launcher launcher, Equivalence equivalence, Map<String, Services> services)
      throws InterruptedException {
    Preflight preflight = new Preflight(launcher, equivalence);
    Map<String, Preflight.Recording> recordings = new LinkedHashMap<>();
    for (Target target : targets) {
      if (services.containsKey(target.name())) {
        progress.say("%s: checking that it answers as the others do".formatted(target.name()));
        recordings.put(target.name(), preflight.record(target, services.get(target.name())));
      }
    }
    List<Difference> differences = preflight.differences(List.copyOf(recordings.values()));
    if (!differences.isEmpty()) {
      throw new InequalityException(differences);
    }
    return recordings;
  }

  private List<io.catalogbench.harness.result.Target> describedTargets() {
    List<String> flags = JvmFlags.forProcessors(affinity.serverProcessors());
    return targets.stream()
        .map(target -> Description.of(target, results.health(target), flags))
        .toList();
  }

  private static boolean needsServices(Target target) {
    return target.role() == Target.Role.CATALOG && target.start() instanceof Target.Launched;
  }

  private RunStatus status() {
    return results.all().stream().anyMatch(Execution::failed) ? unfinished() : RunStatus.COMPLETE;
  }

  private static boolean failed(Measurement measurement) {
    return measurement.status() == MeasurementStatus.FAILED;
  }

  private Run finish(RunStatus how) {
    environment = environment.with(machine.look("after"));
    run = run.withMeasurements(results.all()).finished(Instant.now(), how);
    save();
    return run;
  }

  private void save() {
    try {
      directory.write(environment);
      directory.write(run);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write to %s; is the disk full?".formatted(directory.path()), e);
    }
  }

  private Duration estimate() {
    Duration total = SERVICES;
    for (Target target : targets) {
      List<Segment> segments = plan.only(target.scenarios());
      Duration launch =
          segments.stream()
              .map(this::estimate)
              .reduce(LAUNCH.plus(plan.warmUpOf(target.scenarios()).total()), Duration::plus);
      total = total.plus(isFloor(target) ? launch : launch.multipliedBy(plan.rounds()));
      if (needsServices(target)) {
        total = total.plus(PREFLIGHT);
      }
    }
    return total;
  }

  /** A server is taken to get steady in half the time that it has for it. */
  private Duration estimate(Segment segment) {
    Duration load = segment.load().settle().plus(segment.load().measure());
    return segment.load() instanceof LoadShape.Closed
        ? load.plus(plan.warmUp().steadyWithin().dividedBy(2))
        : load;
  }
}
