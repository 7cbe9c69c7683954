package io.catalogbench.harness.run;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.plan.LoadShape;
import io.catalogbench.harness.plan.Segment;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.result.Latency;
import io.catalogbench.harness.result.LatencyKind;
import io.catalogbench.harness.result.Warning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a window kept the rules of measuring: a broken rule makes it invalid, a doubt becomes a
 * warning.
 *
 * @param faults rules that were broken; none when it may be used
 * @param warnings doubts that go with the numbers
 */
record Audit(List<String> faults, List<Warning> warnings) {

  /** At least this share of the schedule must be kept. */
  static final double MIN_ACHIEVED_RATIO = 0.99;

  /** A load that is about hits must find at least this share of what it asks the cache for. */
  static final double MIN_HIT_RATIO = 0.9;

  /** The generator must not need more than this share of its cores. */
  static final double MAX_GENERATOR_CPU_RATIO = 0.8;

  /** From here on the cores that the services run on limit what the server can answer. */
  static final double MAX_SERVICES_CPU_RATIO = 0.95;

  /** A server is not warm when this share of the CPU time that it used went into compiling. */
  static final double MAX_COMPILER_RATIO = 0.03;

  /** More stolen time than this makes every number doubtful. */
  static final double MAX_STOLEN_RATIO = 0.02;

  /** Lateness of the generator at the 99th percentile that is borne. */
  static final Duration MAX_LATENESS = Duration.ofMillis(2);

  /** Share of the service time that it may reach instead. */
  static final double MAX_LATENESS_RATIO = 0.1;

  /** Marks what the generator could not send, whatever the server could answer. */
  static final String GENERATOR_LIMITED = "generator-limited";

  private static final String DISTURBED = "disturbed";

  Audit {
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
  }

  /** True for the reason of a window that others disturbed: it may be better the next time. */
  static boolean tellsOfDisturbance(String reason) {
    return reason.contains(DISTURBED);
  }

  /**
   * Looks at one window of a target.
   *
   * @param disturbance share of the server's cores that others may take
   */
  static Audit of(Window window, Target.Role role, Affinity affinity, double disturbance) {
    List<String> faults = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    Counted counted = window.counted();
    if (!counted.complete()) {
      faults.add("cut short: " + counted.reason().orElse("no reason given"));
    }
    long failures = window.failures();
    LoadShape load = window.segment().load();
    if (counted.requests() == 0 && !(failures > 0 && withoutCache(load))) {
      faults.add("no request was answered");
    }
    if (failures > 0) {
      String told =
          "%,d requests failed: statuses %s, errors %s"
              .formatted(failures, counted.statuses(), counted.errors());
      if (mayFail(load)) {
        warnings.add(Warning.of("failed-requests", told));
      } else {
        faults.add(told);
      }
    }
    if (counted.bodies().mismatched() > 0) {
      faults.add(
          "%,d of %,d checked bodies were wrong%s"
              .formatted(
                  counted.bodies().mismatched(),
                  counted.bodies().checked(),
                  counted.bodies().first().map(first -> ": " + first).orElse("")));
    }
    auditLoad(window, role, affinity, faults, warnings);
    window
        .hitRatio()
        .filter(found -> found < MIN_HIT_RATIO && isAboutHits(window.segment()))
        .ifPresent(
            found ->
                faults.add(
                    "only %s of what the server asked its cache for was there: it waited too long"
                            .formatted(percent(found))
                        + " for it, or it was not warm"));
    window
        .recovery()
        .filter(recovery -> !recovery.needed())
        .ifPresent(
            recovery ->
                warnings.add(
                    Warning.of(
                        "no-overload",
                        String.format(
                            Locale.ROOT,
                            "nothing to recover from: the p99 was %.1f ms before, and at most"
                                + " %.1f ms in the overload and after it",
                            recovery.beforeNanos() / 1e6,
                            recovery.worstNanos() / 1e6),
                        "give the plan a larger peak-percent")));
    auditMachine(window, affinity, warnings);
    window
        .disturbance(affinity)
        .filter(taken -> taken > disturbance)
        .ifPresent(
            taken ->
                faults.add(
                    "%s: others took %s of the server's cores, at most %s is allowed"
                        .formatted(DISTURBED, percent(taken), percent(disturbance))));
    return new Audit(faults, warnings);
  }

  private static void auditLoad(
      Window window,
      Target.Role role,
      Affinity affinity,
      List<String> faults,
      List<Warning> warnings) {
    double generatorCpu = window.generatorCpuShare().orElse(0.0) / affinity.generator().size();
    switch (window.segment().load()) {
      case LoadShape.Closed _, LoadShape.Check _, LoadShape.Surge _ -> {
        if (generatorCpu > MAX_GENERATOR_CPU_RATIO && role != Target.Role.FLOOR) {
          warnings.add(
              Warning.of(
                  GENERATOR_LIMITED,
                  "the generator needed %s of its cores: more requests may have been possible"
                      .formatted(percent(generatorCpu)),
                  "rely on CPU per request, or give the generator more cores"));
        }
      }
      case LoadShape.Rung _ -> generatorAtItsEnd(window, affinity).ifPresent(warnings::add);
      case LoadShape.Open open -> {
        if (generatorCpu > MAX_GENERATOR_CPU_RATIO) {
          faults.add(
              "the generator needed %s of its cores, at most %s is allowed"
                  .formatted(percent(generatorCpu), percent(MAX_GENERATOR_CPU_RATIO)));
        }
        Optional<Double> achieved = window.achievedRatio();
        if (achieved.isPresent() && achieved.get() < MIN_ACHIEVED_RATIO) {
          String told =
              "only %s of %,d/s were answered"
                  .formatted(percent(achieved.get()), open.ratePerSecond());
          if (withoutCache(open)) {
            warnings.add(Warning.of("unanswered", told));
          } else {
            faults.add(told);
          }
        }
        late(window.counted()).ifPresent(warnings::add);
      }
    }
  }

  /**
   * Failed requests tell of the server where it is put under more than it can answer, or its cache
   * is taken away.
   */
  private static boolean mayFail(LoadShape load) {
    return switch (load) {
      case LoadShape.Rung _, LoadShape.Surge _ -> true;
      case LoadShape.Open _ -> withoutCache(load);
      case LoadShape.Closed _, LoadShape.Check _ -> false;
    };
  }

  /** Whether a cache that answers has what is asked for, as long as the server has time to ask. */
  private static boolean isAboutHits(Segment segment) {
    return segment.scenario().hits()
        && switch (segment.load()) {
          case LoadShape.Closed _, LoadShape.Check _ -> true;
          case LoadShape.Open open -> !withoutCache(open);
          case LoadShape.Rung _, LoadShape.Surge _ -> false;
        };
  }

  /** Whether the cache ended: a window in which nothing is answered is what was looked for. */
  private static boolean withoutCache(LoadShape load) {
    return load instanceof LoadShape.Open open
        && open.outage().filter(phase -> phase != LoadShape.Outage.BEFORE).isPresent();
  }

  /**
   * Whether the generator could not have sent more: it used up its own cores, or, where it shares
   * them with the services, those were full while the server's were not.
   */
  static Optional<Warning> generatorAtItsEnd(Window window, Affinity affinity) {
    double own = window.generatorCpuShare().orElse(0.0) / affinity.generator().size();
    if (own > MAX_GENERATOR_CPU_RATIO) {
      return Optional.of(
          Warning.of(
              GENERATOR_LIMITED,
              "the generator needed %s of its cores, at most %s is allowed"
                  .formatted(percent(own), percent(MAX_GENERATOR_CPU_RATIO))));
    }
    Optional<Double> busy =
        affinity.pinned() ? window.busyRatio(affinity.generator()) : Optional.empty();
    return busy.filter(ratio -> ratio > MAX_SERVICES_CPU_RATIO)
        .flatMap(
            ratio ->
                serverBusy(window, affinity)
                    .filter(server -> server < MAX_SERVICES_CPU_RATIO)
                    .map(
                        server ->
                            Warning.of(
                                GENERATOR_LIMITED,
                                "the cores that the generator shares with the services were %s busy, the server's %s"
                                    .formatted(percent(ratio), percent(server)))));
  }

  /** Which share of its cores the server used, where that is known. */
  private static Optional<Double> serverBusy(Window window, Affinity affinity) {
    return window.serverCpuShare().map(share -> share / affinity.server().size());
  }

  /** Whether the generator itself was late: not where the server kept a connection busy. */
  private static Optional<Warning> late(Counted counted) {
    Latency lateness = counted.latency().get(LatencyKind.LATENESS);
    Latency service = counted.latency().get(LatencyKind.SERVICE);
    if (lateness == null || service == null) {
      return Optional.empty();
    }
    long allowedNanos =
        Math.max(MAX_LATENESS.toNanos(), (long) (service.p99Nanos() * MAX_LATENESS_RATIO));
    return lateness.p99Nanos() <= allowedNanos
        ? Optional.empty()
        : Optional.of(
            Warning.of(
                "generator-late",
                String.format(
                    Locale.ROOT,
                    "the generator sent requests up to %.1f ms late (p99), %.1f ms are allowed",
                    lateness.p99Nanos() / 1e6,
                    allowedNanos / 1e6),
                "the 99th percentile does not count; use a quieter machine or a lower rate"));
  }

  private static void auditMachine(Window window, Affinity affinity, List<Warning> warnings) {
    window
        .compilerRatio()
        .filter(ratio -> ratio > MAX_COMPILER_RATIO)
        .filter(_ -> window.segment().scenario() != LoadScenario.START_UP)
        .ifPresent(
            ratio ->
                warnings.add(
                    Warning.of(
                        "not-steady",
                        "%s of the server's CPU time went into compiling it"
                            .formatted(percent(ratio)),
                        "give the plan a longer warm-up")));
    window
        .busyRatio(affinity.services())
        .filter(busy -> affinity.pinned() && busy > MAX_SERVICES_CPU_RATIO)
        .filter(
            _ ->
                serverBusy(window, affinity)
                    .filter(server -> server >= MAX_SERVICES_CPU_RATIO)
                    .isEmpty()) // else nothing but the server itself was the limit
        .ifPresent(
            busy ->
                warnings.add(
                    Warning.of(
                        "services-limited",
                        "the cores of the generator or the services were %s busy"
                            .formatted(percent(busy)),
                        "rely on CPU per request: the server may have waited for them")));
    window
        .end()
        .cores()
        .flatMap(after -> window.begin().cores().flatMap(after::stolenRatio))
        .filter(stolen -> stolen > MAX_STOLEN_RATIO)
        .ifPresent(
            stolen ->
                warnings.add(
                    Warning.of(
                        "stolen-time",
                        "other guests of the host took %s of the CPU time"
                            .formatted(percent(stolen)),
                        "repeat when the host is quieter")));
  }

  private static String percent(double ratio) {
    return String.format(Locale.ROOT, "%.1f %%", ratio * 100);
  }
}
