package io.catalogbench.harness.run;

import io.catalogbench.contract.corpus.Corpus;
import io.catalogbench.contract.data.SeedData;
import io.catalogbench.harness.equivalence.Difference;
import io.catalogbench.harness.equivalence.Equivalence;
import io.catalogbench.harness.plan.LoadShape;
import io.catalogbench.harness.plan.Plan;
import io.catalogbench.harness.plan.RoundOrder;
import io.catalogbench.harness.plan.Segment;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.result.Environment;
import io.catalogbench.harness.result.Git;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries a plan out, from the first look at the machine to the last measurement. */
public final class Execution {

  private static final Duration SERVICES = Duration.ofSeconds(7);
  private static final Duration LAUNCH = Duration.ofSeconds(7);
  private static final Duration PREFLIGHT = Duration.ofSeconds(6);
  private static final String RESUMED = "the machine may have changed between its parts";

  private final List<Target> targets;
  private final Setting setting;
  private final RunDirectory directory;
  private final Progress progress;
  private final Machine machine = new Machine();
  private final Affinity affinity = Machine.affinity();
  private final Results results;

  /** Targets that did not get through the check before the first round, and why. */
  private final Map<Target, String> lost = new LinkedHashMap<>();

  private Plan plan;
  private Run run;
  private Environment environment;

  private Execution(
      Plan plan,
      List<Target> targets,
      Setting setting,
      RunDirectory directory,
      List<Measurement> known,
      Function<Environment, Run> begun,
      Progress progress) {
    this.plan = plan;
    this.targets = List.copyOf(targets);
    this.setting = setting;
    this.directory = directory;
    this.progress = progress;
    results = new Results(directory, known);
    environment =
        machine.environment(affinity.description(), setting.root(), machine.look("before"));
    Machine.doubts(environment).forEach(doubt -> progress.say(doubt.toString()));
    run = begun.apply(environment);
  }

  /**
   * A new run.
   *
   * @param command the command line that repeats the run
   */
  public static Execution begin(
      Plan plan,
      List<Target> targets,
      Setting setting,
      RunDirectory directory,
      String command,
      Progress progress) {
    return new Execution(
        plan,
        targets,
        setting,
        directory,
        List.of(),
        environment ->
            Run.begun(
                directory.path().getFileName().toString(),
                plan.name(),
                command,
                plan.seed(),
                plan.rounds(),
                Instant.now(),
                environment.git(),
                described(targets, Map.of(), Machine.affinity(), plan.heapMebibytes())),
        progress);
  }

  /**
   * Goes on with a run that ended early: launches that were measured whole stay as they are.
   *
   * @throws MeasuringException when the sources are not those that the run began with
   */
  public static Execution resume(
      Plan plan,
      List<Target> targets,
      Setting setting,
      RunDirectory directory,
      Run ended,
      Progress progress) {
    return new Execution(
        plan,
        targets,
        setting,
        directory,
        ended.measurements(),
        environment -> {
          if (!environment.git().equals(ended.git())) {
            throw new MeasuringException(
                "the run measured sources %s, here are %s: check those out, or start a new run"
                    .formatted(
                        ended.git().map(Git::toString).orElse("of no version"),
                        environment.git().map(Git::toString).orElse("of no version")));
          }
          return ended.resumed(
              Warning.of(
                  "resumed", "the run ended early and went on at " + Instant.now(), RESUMED));
        },
        progress);
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
    missingGenerators().forEach(missing -> run = run.withWarning(missing));
    progress.say("%s; about %s".formatted(affinity.description(), Progress.shown(estimate())));
    try (Children children = new Children()) {
      Launcher launcher =
          new Launcher(children, affinity, setting.root(), setting.logs(), plan.heapMebibytes());
      Equivalence equivalence = Preflight.equivalence();
      Preflight preflight =
          new Preflight(launcher, equivalence, Corpus.requests(), plan.scenarios());
      if (plan.resized()) {
        try (Infrastructure ordinary = Infrastructure.start(setting.services())) {
          preflight(preflight, services(ordinary));
        }
        run =
            run.withWarning(
                Warning.of(
                    "resized",
                    "measured with %,d products; the whole corpus was compared with %,d"
                        .formatted(plan.products(), SeedData.PRODUCTS),
                    "requests that read were compared with both"));
        progress.say("seeding %,d products".formatted(plan.products()));
      }
      try (Infrastructure infrastructure =
          Infrastructure.start(setting.services().withProducts(plan.products()))) {
        Map<Target, Services> services = services(infrastructure);
        Map<Target, Preflight.Recording> recordings =
            plan.resized()
                ? byTarget(preflight, preflight.recordReads(services, this::lose))
                : preflight(preflight, services);
        RedisOutage.Binding binding =
            () -> Machine.bindServices(affinity, infrastructure.processes());
        binding.bind();
        try {
          measure(launcher, equivalence, services, recordings, binding);
        } finally {
          Machine.unbind(affinity);
        }
      }
    }
  }

  /** The other generators that the plan asks for and this machine does not have. */
  private List<Warning> missingGenerators() {
    boolean asked =
        plan.segments().stream().anyMatch(segment -> segment.load() instanceof LoadShape.Check);
    return Arrays.stream(OtherGenerator.values())
        .filter(generator -> asked && !generator.installed())
        .map(
            generator ->
                Warning.of(
                    "cross-check-missing",
                    "cross-check not measured: no %s on this machine".formatted(generator.label()),
                    "install it (on Debian the package %s)".formatted(generator.debianPackage())))
        .toList();
  }

  private Map<Target, Services> services(Infrastructure infrastructure) {
    Map<Target, Services> services = new LinkedHashMap<>();
    for (Target target : targets) {
      if (needsServices(target) && !lost.containsKey(target)) {
        services.put(target, infrastructure.services(target.name()));
      }
    }
    return services;
  }

  private void measure(
      Launcher launcher,
      Equivalence equivalence,
      Map<Target, Services> services,
      Map<Target, Preflight.Recording> recordings,
      RedisOutage.Binding binding)
      throws InterruptedException {
    Measuring measuring =
        (wanted, place, into, sink) ->
            new Block(
                    launcher,
                    into,
                    wanted,
                    place,
                    Optional.ofNullable(services.get(place.target())),
                    Optional.ofNullable(recordings.get(place.target())),
                    equivalence,
                    new RedisOutage(Optional.ofNullable(services.get(place.target())), binding),
                    progress)
                .measure(sink);
    List<Target> left = targets.stream().filter(target -> !lost.containsKey(target)).toList();
    plan =
        plan.withCapacities(
            left.stream().allMatch(Execution::isFloor)
                ? Map.of()
                : new Capacities(directory, progress).of(plan, left, measuring));
    rounds(measuring);
  }

  /** Measures one launch. */
  interface Measuring {
    void measure(Plan plan, Place place, RunDirectory directory, Results sink)
        throws InterruptedException;
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
      int repeated = order.size();
      for (Target target : order) {
        slot++;
        Place place = new Place(target, round, slot, false);
        if (lost.containsKey(target)) {
          fail(place);
        } else if (!measured(place)) {
          progress.say(
              "round %d/%d, %s; %s left"
                  .formatted(
                      round,
                      plan.rounds(),
                      target.name(),
                      Progress.shown(left(start, done, launches))));
          measuring.measure(plan, place, directory, results);
        }
        if (!lost.containsKey(target) && results.disturbed(place)) {
          Place again = place.again(repeated++);
          if (!measured(again)) {
            progress.say(place.label() + " was disturbed: once more");
            measuring.measure(plan, again, directory, results);
          }
        }
        done++;
        run = run.withMeasurements(results.all()).withTargets(described());
        save();
      }
      environment = environment.with(machine.look("round " + round));
    }
  }

  /** What was measured before the run ended early stays as it is. */
  private void fail(Place place) {
    plan.only(place.target().scenarios()).stream()
        .filter(segment -> !results.has(place.key(segment)))
        .forEach(
            segment ->
                results.add(place.failed(segment, lost.getOrDefault(place.target(), "unknown"))));
  }

  private boolean measured(Place place) {
    return plan.only(place.target().scenarios()).stream()
        .allMatch(segment -> results.has(place.key(segment)));
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

  private Map<Target, Preflight.Recording> preflight(
      Preflight preflight, Map<Target, Services> services) throws InterruptedException {
    services
        .keySet()
        .forEach(
            target -> progress.say(target.name() + ": checking that it answers as the others do"));
    return byTarget(preflight, preflight.record(services, this::lose));
  }

  /** One server that does not come up does not keep the others from being measured. */
  private void lose(Target target, MeasuringException why) {
    lost.put(target, String.valueOf(why.getMessage()));
    progress.say("%s is not measured: %s".formatted(target.name(), why.getMessage()));
  }

  private static Map<Target, Preflight.Recording> byTarget(
      Preflight preflight, List<Preflight.Recording> recordings) {
    List<Difference> differences = preflight.differences(recordings);
    if (!differences.isEmpty()) {
      throw new InequalityException(differences);
    }
    return recordings.stream()
        .collect(Collectors.toMap(Preflight.Recording::target, recording -> recording));
  }

  private static List<io.catalogbench.harness.result.Target> described(
      List<Target> targets, Map<String, String> healths, Affinity affinity, int heapMebibytes) {
    List<String> flags = JvmFlags.of(affinity.serverProcessors(), heapMebibytes);
    return targets.stream()
        .map(
            target ->
                Description.of(target, Optional.ofNullable(healths.get(target.name())), flags))
        .toList();
  }

  /** The targets as they told when they ran; as the run knows them, where they did not run yet. */
  private List<io.catalogbench.harness.result.Target> described() {
    Map<String, io.catalogbench.harness.result.Target> known =
        run.targets().stream()
            .collect(
                Collectors.toMap(io.catalogbench.harness.result.Target::name, target -> target));
    return described(targets, results.healths(), affinity, plan.heapMebibytes()).stream()
        .map(
            target ->
                results.healths().containsKey(target.name())
                    ? target
                    : known.getOrDefault(target.name(), target))
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
    run =
        Machine.judged(
            run.withMeasurements(results.all()).finished(Instant.now(), how), environment);
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
    return plan.shares().isEmpty() ? total : total.plus(estimateOfShares());
  }

  private Duration estimateOfShares() {
    Duration total = Duration.ZERO;
    for (Target target : targets) {
      Duration probe =
          plan.probe().only(target.scenarios()).stream()
              .map(this::estimate)
              .reduce(LAUNCH.plus(plan.warmUpOf(target.scenarios()).total()), Duration::plus);
      Duration shares =
          plan.shares().stream()
              .filter(share -> target.scenarios().contains(share.scenario()))
              .map(share -> share.load().settle().plus(share.load().measure()))
              .reduce(Duration.ZERO, Duration::plus);
      total =
          isFloor(target)
              ? total.plus(shares)
              : total.plus(probe).plus(shares.multipliedBy(plan.rounds()));
    }
    return total;
  }

  /** A server is taken to get steady in half the time that it has for it. */
  private Duration estimate(Segment segment) {
    Duration load = segment.load().settle().plus(segment.load().measure());
    return switch (segment.load()) {
      case LoadShape.Closed _ -> load.plus(plan.warmUp().steadyWithin().dividedBy(2));
      case LoadShape.Rung _ ->
          load.multipliedBy(2).dividedBy(3); // those above the knee are left out
      case LoadShape.Check check ->
          check.number() == LoadShape.Check.LAST ? load.multipliedBy(5) : load;
      case LoadShape.Open _, LoadShape.Surge _ -> load;
    };
  }
}
