package io.catalogbench.harness.run;

import io.catalogbench.harness.plan.LoadShape;
import io.catalogbench.harness.plan.Segment;
import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * One closed load of one launch, sent by several generators in mirrored order: our own first and
 * last, the others twice in between. What drifts evenly meanwhile meets all of them alike.
 */
final class CrossCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Launcher launcher;
  private final Place place;
  private final List<Measurement> own = new ArrayList<>();

  CrossCheck(Launcher launcher, Place place) {
    this.launcher = launcher;
    this.place = place;
  }

  /** What one generator did to the server in one go. */
  record Go(OtherGenerator.Driven driven, OptionalLong serverCpuNanos) {}

  /**
   * What the other generators that this machine has came to.
   *
   * @param samples where their words are kept
   */
  List<Measurement> others(Segment segment, Server server, Path samples)
      throws InterruptedException {
    List<OtherGenerator> order =
        new ArrayList<>(
            Arrays.stream(OtherGenerator.values()).filter(OtherGenerator::installed).toList());
    order.addAll(order.reversed());
    Map<OtherGenerator, List<Go>> gone = new EnumMap<>(OtherGenerator.class);
    for (OtherGenerator generator : order) {
      List<Go> before = gone.computeIfAbsent(generator, _ -> new ArrayList<>());
      Path words = samples.resolve("%s-%d.txt".formatted(generator.label(), before.size() + 1));
      before.add(go(generator, segment, server, words));
    }
    List<Measurement> measured = new ArrayList<>();
    gone.forEach((generator, goes) -> measured.add(measurement(segment, generator, goes)));
    return measured;
  }

  private Go go(OtherGenerator generator, Segment segment, Server server, Path words)
      throws InterruptedException {
    Affinity affinity = launcher.affinity();
    URI address = server.url().resolve(segment.scenario().path(0));
    long seconds = Math.max(1, segment.load().measure().toSeconds());
    List<String> command = new ArrayList<>(affinity.prefix(affinity.generator()));
    command.addAll(
        generator.command(
            address, segment.load().connections(), seconds, affinity.generator().size()));
    OptionalLong before = server.process().map(CpuClock::nanos).orElseGet(OptionalLong::empty);
    Process process =
        launcher
            .children()
            .start(
                InheritedEnvironment.start(command)
                    .redirectErrorStream(true)
                    .redirectOutput(words.toFile()));
    try {
      if (!process.waitFor(seconds + PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new MeasuringException(generator.label() + " did not end; see " + words);
      }
    } finally {
      Children.end(process, GRACE);
    }
    OptionalLong after = server.process().map(CpuClock::nanos).orElseGet(OptionalLong::empty);
    OtherGenerator.Driven driven =
        generator
            .parse(read(words))
            .orElseThrow(
                () ->
                    new MeasuringException(
                        "%s did not say what it counted:%n%s"
                            .formatted(generator.label(), read(words).strip())));
    return new Go(
        driven,
        before.isPresent() && after.isPresent()
            ? OptionalLong.of(after.getAsLong() - before.getAsLong())
            : OptionalLong.empty());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private Measurement measurement(Segment segment, OtherGenerator generator, List<Go> goes) {
    long requests = goes.stream().mapToLong(go -> go.driven().requests()).sum();
    double seconds = goes.stream().mapToDouble(go -> go.driven().seconds()).sum();
    Map<Metric, Value> metrics = new EnumMap<>(Metric.class);
    metrics.put(Metric.WINDOW_MS, Metric.WINDOW_MS.of(seconds * 1e3));
    metrics.put(Metric.THROUGHPUT_RPS, Metric.THROUGHPUT_RPS.of(requests / seconds));
    cpuMicros(goes, segment.load().connections())
        .ifPresent(
            micros -> metrics.put(Metric.CPU_US_PER_REQUEST, Metric.CPU_US_PER_REQUEST.of(micros)));
    Optional<String> fault = goes.stream().flatMap(go -> go.driven().fault().stream()).findFirst();
    return measurement(segment, generator.label(), fault, metrics);
  }

  /**
   * CPU time of the server for each request. When its time is over, a generator leaves a request of
   * each connection half done on average: those count half.
   */
  static OptionalDouble cpuMicros(List<Go> goes, int connections) {
    long requests = goes.stream().mapToLong(go -> go.driven().requests()).sum();
    if (requests == 0 || goes.stream().anyMatch(go -> go.serverCpuNanos().isEmpty())) {
      return OptionalDouble.empty();
    }
    long nanos = goes.stream().mapToLong(go -> go.serverCpuNanos().getAsLong()).sum();
    return OptionalDouble.of(nanos / 1e3 / (requests + goes.size() * connections / 2.0));
  }

  /**
   * Keeps a window of our own generator.
   *
   * @return what all of them came to, after the last one
   */
  Optional<Measurement> heard(Segment segment, Measurement measurement) {
    own.add(measurement);
    if (!(segment.load() instanceof LoadShape.Check check)
        || check.number() < LoadShape.Check.LAST) {
      return Optional.empty();
    }
    Map<Metric, Value> metrics = new EnumMap<>(Metric.class);
    double seconds = own.stream().mapToDouble(one -> value(one, Metric.WINDOW_MS) / 1e3).sum();
    double requests =
        own.stream()
            .mapToDouble(
                one -> value(one, Metric.THROUGHPUT_RPS) * value(one, Metric.WINDOW_MS) / 1e3)
            .sum();
    metrics.put(Metric.WINDOW_MS, Metric.WINDOW_MS.of(seconds * 1e3));
    if (seconds > 0) {
      metrics.put(Metric.THROUGHPUT_RPS, Metric.THROUGHPUT_RPS.of(requests / seconds));
    }
    if (requests > 0 && own.stream().allMatch(one -> has(one, Metric.CPU_US_PER_REQUEST))) {
      double cpuMicros =
          own.stream()
              .mapToDouble(
                  one ->
                      value(one, Metric.CPU_US_PER_REQUEST)
                          * value(one, Metric.THROUGHPUT_RPS)
                          * value(one, Metric.WINDOW_MS)
                          / 1e3)
              .sum();
      metrics.put(Metric.CPU_US_PER_REQUEST, Metric.CPU_US_PER_REQUEST.of(cpuMicros / requests));
    }
    return Optional.of(
        measurement(
            segment,
            Load.CrossCheck.GATLING,
            own.stream().flatMap(one -> one.reason().stream()).findFirst(),
            metrics));
  }

  private static boolean has(Measurement measurement, Metric metric) {
    return metric.in(measurement).isPresent();
  }

  private static double value(Measurement measurement, Metric metric) {
    return metric.in(measurement).orElse(0.0);
  }

  private Measurement measurement(
      Segment segment, String tool, Optional<String> fault, Map<Metric, Value> metrics) {
    return new Measurement(
        place.target().name(),
        segment.scenario().label(),
        Optional.of(new Load.CrossCheck(tool, segment.load().connections())),
        place.round(),
        place.slot(),
        fault.isEmpty() ? MeasurementStatus.OK : MeasurementStatus.INVALID,
        fault,
        metrics,
        Map.of(),
        Optional.empty(),
        List.of());
  }
}
