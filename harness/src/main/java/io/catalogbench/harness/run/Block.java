package io.catalogbench.harness.run;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.equivalence.Commands;
import io.catalogbench.harness.equivalence.Difference;
import io.catalogbench.harness.equivalence.Equivalence;
import io.catalogbench.harness.equivalence.Exchange;
import io.catalogbench.harness.plan.LoadShape;
import io.catalogbench.harness.plan.Plan;
import io.catalogbench.harness.plan.Segment;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Recovery;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.Timeline;
import io.catalogbench.infra.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures one launch: a fresh server over fresh services, a fresh generator, all segments of the
 * plan that the target can serve, and a look whether the server still answers as it did before.
 */
final class Block {

  private static final Duration SILENCE_MARGIN = Duration.ofSeconds(60);

  private final Launcher launcher;
  private final RunDirectory directory;
  private final Plan plan;
  private final Place place;
  private final Optional<Services> services;
  private final Optional<Preflight.Recording> recording;
  private final Equivalence equivalence;
  private final Progress progress;
  private final Map<String, Segment> open = new LinkedHashMap<>();
  private final Course course;
  private final CrossCheck crossCheck;
  private final RedisOutage outage;
  private Optional<HeldConnections> held = Optional.empty();
  private Optional<Companions> companions = Optional.empty();
  private Optional<CoreWatch> cores = Optional.empty();
  private Optional<Writes> writes = Optional.empty();

  Block(
      Launcher launcher,
      RunDirectory directory,
      Plan plan,
      Place place,
      Optional<Services> services,
      Optional<Preflight.Recording> recording,
      Equivalence equivalence,
      RedisOutage outage,
      Progress progress) {
    this.launcher = launcher;
    this.directory = directory;
    this.plan = plan;
    this.place = place;
    this.services = services;
    this.recording = recording;
    this.equivalence = equivalence;
    this.outage = outage;
    this.progress = progress;
    this.course = new Course(place);
    this.crossCheck = new CrossCheck(launcher, place);
  }

  /** Measures all segments; one that cannot be measured fails, with the reason. */
  void measure(Results results) throws InterruptedException {
    plan.only(place.target().scenarios()).forEach(segment -> open.put(segment.id(), segment));
    try {
      services.ifPresent(plan.writes() ? Services::reset : Block::forget);
      writes = services.filter(_ -> plan.writes()).map(it -> new Writes(scenarios(), it));
      Optional<Distance> distance = Distance.of(plan.distance(), services);
      try (Server server =
          launcher.launch(
              new Launch(place.target(), services, place.label())
                  .redirected(distance.map(Distance::addresses).orElse(Map.of())))) {
        results.describe(place.target(), server.health());
        writes.ifPresent(it -> it.read(server));
        distance.ifPresent(way -> way.set(plan.distance()));
        measure(server, results);
        distance.ifPresent(way -> way.set(Duration.ZERO));
        recheck(server, results);
      } finally {
        distance.ifPresent(Distance::close);
      }
    } catch (MeasuringException e) {
      open.values().forEach(segment -> results.add(place.failed(segment, reason(e))));
      progress.say("%s failed: %s".formatted(place.label(), e.getMessage()));
    }
  }

  private List<LoadScenario> scenarios() {
    return open.values().stream().map(Segment::scenario).distinct().toList();
  }

  /** Rows that nobody writes are as they were seeded. */
  private static void forget(Services services) {
    services.emptyCaches();
    services.resetCounters();
  }

  private static String reason(MeasuringException e) {
    return String.valueOf(e.getMessage());
  }

  private void measure(Server server, Results results) throws InterruptedException {
    Path samples = directory.samples().resolve(place.label());
    Path logs = launcher.logs();
    try (LoadProcess load =
            LoadProcess.start(
                launcher.children(),
                launcher.affinity(),
                launcher.root().resolve("gatling/target/gatling.jar"),
                writeLoad(server, samples),
                logs.resolve(place.label() + "-load.log"));
        Probe probe = Probe.of(server);
        CacheHits hits = CacheHits.of(server, place.target());
        Looks looks =
            new Looks(
                () -> {
                  hits.begin();
                  Sample.take(server.process(), load.process(), probe.jvm());
                })) {
      follow(server, load, probe.jvm(), hits, looks, samples, results);
      load.finish();
    } catch (MeasuringException e) {
      // the generator hears of a dead server before we do
      throw server.death().map(MeasuringException::new).orElse(e);
    } finally {
      held.ifPresent(HeldConnections::close);
      companions.ifPresent(Companions::close);
      cores.ifPresent(CoreWatch::close);
      outage.end();
    }
    if (!open.isEmpty()) {
      throw new MeasuringException("the load generator left out " + open.keySet());
    }
  }

  private void follow(
      Server server,
      LoadProcess load,
      Optional<JvmProbe> probe,
      CacheHits hits,
      Looks looks,
      Path samples,
      Results results)
      throws InterruptedException {
    Duration silence = longest().plus(plan.warmUp().total()).plus(SILENCE_MARGIN);
    Optional<Sample> begin = Optional.empty();
    Optional<Commands> before = Optional.empty();
    for (Optional<LoadEvent> event = load.next(silence);
        event.isPresent();
        event = load.next(silence)) {
      switch (event.get()) {
        case LoadEvent.WarmUp(boolean begins) -> {
          Affinity affinity = launcher.affinity();
          List<Integer> cores = begins ? affinity.start() : affinity.server();
          if (server.process().isPresent()) {
            Machine.bind(server.process().get(), affinity, cores);
          }
          if (begins) {
            looks.begin();
          } else {
            looks.end();
          }
          progress.detail(place.label() + (begins ? ": warm-up" : ": warm"));
        }
        case LoadEvent.Ready(String id) -> {
          Segment planned = segment(id);
          Optional<Segment> decided = course.decided(planned);
          if (decided.isEmpty()) {
            open.remove(id);
            load.tell(LoadProcess.Command.SKIP);
            continue;
          }
          open.put(id, decided.get());
          progress.detail(place.label() + ": " + id + " settles");
          if (server.process().isPresent() && closed(id)) {
            new Steadying(server.process().get(), load, launcher.affinity(), plan.warmUp(), looks)
                .await();
          }
          if (decided.get().load() instanceof LoadShape.Check check
              && check.number() == LoadShape.Check.LAST) {
            progress.detail(place.label() + ": other generators repeat it");
            crossCheck.others(decided.get(), server, samples).forEach(results::add);
          }
          outage.prepare(phase(id));
          hits.begin();
          before =
              phase(id).filter(RedisOutage::gone).isPresent()
                  ? Optional.empty()
                  : services.map(Replay::counts);
          cores = watch(id, server);
          held = hold(id, server, probe);
          companions = accompany(id, server);
          begin(load, decided.get().load());
        }
        case LoadEvent.Border(String id, boolean begins, long _) -> {
          Sample sample = Sample.take(server.process(), load.process(), probe);
          Segment segment = segment(id);
          if (begins) {
            begin = Optional.of(sample);
            cores.ifPresent(CoreWatch::reset);
            outage.begin(phase(id));
            progress.detail(place.label() + ": " + id);
          } else if (begin.isPresent()) {
            Counted counted = counted(samples, id);
            Optional<Commands> asked =
                before.map(then -> Replay.counts(services.orElseThrow()).since(then));
            Window window =
                new Window(
                    segment,
                    counted,
                    begin.get(),
                    sample,
                    asked,
                    hits.ratio(),
                    server.beginning(),
                    held.flatMap(HeldConnections::bytesEach),
                    recovery(segment, samples.resolve(id + ".hlog")),
                    cores.map(CoreWatch::told).orElse(CoreWatch.Told.NOTHING));
            cores.ifPresent(CoreWatch::close);
            held.ifPresent(HeldConnections::close);
            leave(id);
            Measurement measurement = held(measurement(window, samples), window);
            if (segment.load() instanceof LoadShape.Check) {
              crossCheck.heard(segment, measurement).ifPresent(results::add);
            } else {
              results.add(measurement);
              course.heard(segment, measurement).ifPresent(results::add);
            }
            open.remove(id);
            begin = Optional.empty();
          }
        }
        case LoadEvent.Done _ -> progress.detail(place.label() + ": load done");
      }
      Optional<String> death = server.death();
      if (death.isPresent()) {
        throw new MeasuringException(death.get());
      }
    }
  }

  /** A window counts for nothing when writes were acknowledged in it that never were any. */
  private Measurement held(Measurement measurement, Window window) {
    return writes
        .flatMap(it -> it.heard(window.segment().scenario(), window.counted(), window.asked()))
        .map(measurement::invalid)
        .orElse(measurement);
  }

  /** What is still to be measured under that name. */
  private Segment segment(String id) {
    Segment segment = open.get(id);
    if (segment == null) {
      throw new MeasuringException("the load generator speaks of an unknown window " + id);
    }
    return segment;
  }

  private static void begin(LoadProcess load, LoadShape shape) {
    switch (shape) {
      case LoadShape.Rung rung -> load.measureAt(rung.ratePerSecond());
      case LoadShape.Surge surge -> load.measureAt(surge.ratePerSecond());
      case LoadShape.Closed _, LoadShape.Open _, LoadShape.Check _ ->
          load.tell(LoadProcess.Command.MEASURE);
    }
  }

  /** What followed on an overload, as the histogram log tells. */
  private static Optional<Recovery> recovery(Segment segment, Path log) {
    if (!(segment.load() instanceof LoadShape.Surge surge) || !Files.exists(log)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Recovery.of(
              Timeline.read(log, surge.measure().toMillis()),
              surge.before().toMillis(),
              surge.before().plus(surge.peak()).toMillis()));
    } catch (IOException e) {
      throw new MeasuringException("the load generator's histograms cannot be read", e);
    }
  }

  /** How the cores are; where single answers are timed, nobody is in their way. */
  private Optional<CoreWatch> watch(String id, Server server) {
    return server.process().isPresent() && closed(id)
        ? Optional.of(CoreWatch.on(launcher.affinity()))
        : Optional.empty();
  }

  /** The connections that stand idle beside a window. */
  private Optional<HeldConnections> hold(String id, Server server, Optional<JvmProbe> probe)
      throws InterruptedException {
    Segment segment = open.get(id);
    if (segment != null && segment.load() instanceof LoadShape.Open load && load.held() > 0) {
      progress.detail("%s: %s opens its connections".formatted(place.label(), id));
      return Optional.of(
          HeldConnections.open(server.url(), segment.scenario().path(0), load.held(), probe));
    }
    return Optional.empty();
  }

  /** The connections that keep the server busy beside a window. */
  private Optional<Companions> accompany(String id, Server server) throws InterruptedException {
    Segment segment = open.get(id);
    if (segment != null
        && segment.load() instanceof LoadShape.Open load
        && load.beside().isPresent()) {
      progress.detail("%s: %s, others begin".formatted(place.label(), id));
      return Optional.of(Companions.start(server.url(), load.beside().get()));
    }
    return Optional.empty();
  }

  /** Without an answer to them they were not what the window was to be measured beside. */
  private void leave(String id) {
    if (companions.isPresent()) {
      companions.get().close();
      if (companions.get().answers() == 0) {
        throw new MeasuringException(
            "none of the requests beside %s was answered: nothing was measured".formatted(id));
      }
    }
  }

  private Optional<LoadShape.Outage> phase(String id) {
    Segment segment = open.get(id);
    return segment != null && segment.load() instanceof LoadShape.Open load
        ? load.outage()
        : Optional.empty();
  }

  private boolean closed(String id) {
    Segment segment = open.get(id);
    return segment != null && segment.load() instanceof LoadShape.Closed;
  }

  private Measurement measurement(Window window, Path samples) {
    Affinity affinity = launcher.affinity();
    Audit audit = Audit.of(window, place.target().role(), affinity, plan.disturbance());
    Path log = samples.resolve(window.segment().id() + ".hlog");
    Optional<String> relative =
        Files.exists(log)
            ? Optional.of(directory.path().relativize(log).toString())
            : Optional.empty();
    return place.measured(window, audit, relative, affinity);
  }

  /** The generator's count of one window; it is written just after the window's end. */
  private static Counted counted(Path samples, String id) throws InterruptedException {
    Path file = samples.resolve(id + ".json");
    long limit = System.nanoTime() + SILENCE_MARGIN.toNanos();
    while (!Files.exists(file)) {
      if (System.nanoTime() > limit) {
        throw new MeasuringException("the load generator did not write " + file);
      }
      Thread.sleep(10);
    }
    try {
      return Counted.read(file);
    } catch (IOException e) {
      throw new MeasuringException("the load generator's count cannot be read", e);
    }
  }

  /** Voids what the server no longer answers for as it did before, or as was written. */
  private void recheck(Server server, Results results) throws InterruptedException {
    if (writes.isPresent()) {
      List<Difference> differences = writes.get().differences(server);
      if (!differences.isEmpty()) {
        voided(
            results,
            "rows or what is cached of them are not as acknowledged writes left them in %d places,"
                    .formatted(differences.size())
                + " first: "
                + differences.getFirst(),
            Block::writes);
      }
    }
    if (recording.isEmpty()) {
      return;
    }
    if (plan.writes()) {
      services.ifPresent(Services::reset); // rows that were written have new times
    }
    List<Exchange> before = recording.get().reads();
    List<Exchange> now =
        new Replay(server.url()).answers(before.stream().map(Exchange::request).toList());
    List<Difference> differences = equivalence.between(before, now);
    if (!differences.isEmpty()) {
      voided(
          results,
          "after the load %d answers differed from before, first: %s"
              .formatted(differences.size(), differences.getFirst()),
          _ -> true);
    }
  }

  private static boolean writes(Measurement measurement) {
    return LoadScenario.named(measurement.scenario()).filter(LoadScenario::writes).isPresent();
  }

  private void voided(Results results, String why, Predicate<Measurement> which) {
    progress.say(place.label() + " is void: " + why);
    results.replace(
        place,
        measurement ->
            measurement.status() == MeasurementStatus.FAILED || !which.test(measurement)
                ? measurement
                : measurement.invalid(why));
  }

  private Path writeLoad(Server server, Path samples) {
    LoadFile file =
        LoadFile.of(
            server.url(),
            samples,
            plan.seed() + place.round(),
            plan.warmUpOf(place.target().scenarios()),
            List.copyOf(open.values()),
            recording.map(Preflight.Recording::bodies).orElse(Map.of()));
    try {
      Files.createDirectories(samples);
      Path written = samples.resolve("load.json");
      Files.writeString(
          written, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(file));
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + samples, e);
    }
  }

  private Duration longest() {
    return open.values().stream()
        .map(segment -> segment.load().settle().plus(segment.load().measure()))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** The connection into the server's JVM, when it is ours and is one. */
  private record Probe(Optional<JvmProbe> jvm) implements AutoCloseable {

    static Probe of(Server server) {
      return new Probe(server.process().flatMap(process -> JvmProbe.attach(process.pid())));
    }

    @Override
    public void close() {
      jvm.ifPresent(JvmProbe::close);
    }
  }
}
