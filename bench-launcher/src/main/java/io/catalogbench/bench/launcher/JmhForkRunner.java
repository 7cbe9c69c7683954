package io.catalogbench.bench.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Starts forks through JMH, with the same JVM flags for all. */
public final class JmhForkRunner implements ForkRunner {

  /** One heap and the simplest collector: its threads don't compete with what is measured. */
  private static final List<String> JVM_FLAGS =
      List.of(
          "-Xms1g",
          "-Xmx1g",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private final Plan plan;
  private final OutputFormat log;
  private final Map<Cell.Key, List<BenchmarkResult>> kept = new LinkedHashMap<>();
  private @Nullable Last last;

  /** What the last fork gave, until it is kept or forgotten. */
  private record Last(Cell.Key cell, BenchmarkResult result) {}

  /** A runner that writes what JMH says to {@code log}. */
  public JmhForkRunner(Plan plan, PrintStream log) {
    this.plan = plan;
    this.log = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
  }

  @Override
  public Outcome run(Cell cell) {
    last = null;
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(cell.benchmark()) + "$")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .threads(1)
            .forks(1)
            .warmupIterations(plan.warmups() * cell.warmUps())
            .warmupTime(TimeValue.milliseconds(plan.warmup().toMillis()))
            .measurementIterations(plan.iterations())
            .measurementTime(TimeValue.milliseconds(plan.iteration().toMillis()))
            .jvmArgs(JVM_FLAGS.toArray(String[]::new))
            .addProfiler(CompilerRest.class)
            .addProfiler(CoreSteps.class)
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true);
    cell.parameters().forEach(options::param);
    try {
      return outcome(cell, new Runner(options.build(), log).run());
    } catch (RunnerException e) {
      return new Outcome.Failed(reason(e));
    }
  }

  private Outcome outcome(Cell cell, Collection<RunResult> results) {
    Optional<BenchmarkResult> forked =
        results.stream().flatMap(result -> result.getBenchmarkResults().stream()).findFirst();
    if (results.size() != 1 || forked.isEmpty()) {
      return new Outcome.Failed("JMH ran " + results.size() + " benchmarks instead of one");
    }
    BenchmarkResult fork = forked.get();
    Result<?> allocation = fork.getSecondaryResults().get(ALLOCATION);
    List<Outcome.Iteration> iterations =
        fork.getIterationResults().stream().flatMap(result -> iteration(result).stream()).toList();
    if (allocation == null || iterations.size() < fork.getIterationResults().size()) {
      return new Outcome.Failed("JMH did not say what was allocated or compiled, or on what core");
    }
    last = new Last(cell.key(), fork);
    return Outcome.Measured.of(iterations, allocation.getScore(), jvm(fork.getParams()));
  }

  private static Optional<Outcome.Iteration> iteration(IterationResult result) {
    Result<?> step = result.getSecondaryResults().get(CoreSteps.STEP);
    Result<?> compiling = result.getSecondaryResults().get(CompilerRest.RATIO);
    return step == null || compiling == null
        ? Optional.empty()
        : Optional.of(
            new Outcome.Iteration(
                result.getPrimaryResult().getScore(), step.getScore(), compiling.getScore()));
  }

  private static String jvm(BenchmarkParams params) {
    return "%s %s (%s) %s"
        .formatted(
            params.getVmName(),
            params.getVmVersion(),
            params.getJvm(),
            String.join(" ", params.getJvmArgs()));
  }

  /** The first line of what was thrown deepest. */
  private static String reason(Throwable thrown) {
    Throwable deepest = thrown;
    while (true) {
      if (deepest.getSuppressed().length > 0) {
        deepest = deepest.getSuppressed()[0];
      } else if (deepest.getCause() != null) {
        deepest = deepest.getCause();
      } else {
        break;
      }
    }
    return Optional.ofNullable(deepest.getMessage())
        .flatMap(message -> message.lines().findFirst())
        .orElse(deepest.getClass().getName());
  }

  @Override
  public void keep() {
    if (last != null) {
      kept.computeIfAbsent(last.cell(), cell -> new ArrayList<>()).add(last.result());
    }
  }

  /** Writes all kept forks as JMH's own JSON, one entry for each cell. */
  public void writeRaw(Path file) {
    List<RunResult> results =
        kept.values().stream()
            .map(forks -> new RunResult(params(forks.getFirst().getParams(), forks.size()), forks))
            .toList();
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** The same as of one run of so many forks; each was started on its own. */
  private static BenchmarkParams params(BenchmarkParams one, int forks) {
    return new BenchmarkParams(
        one.getBenchmark(),
        one.generatedBenchmark(),
        one.shouldSynchIterations(),
        one.getThreads(),
        one.getThreadGroups(),
        one.getThreadGroupLabels(),
        forks,
        one.getWarmupForks(),
        one.getWarmup(),
        one.getMeasurement(),
        one.getMode(),
        workload(one),
        one.getTimeUnit(),
        one.getOpsPerInvocation(),
        one.getJvm(),
        one.getJvmArgs(),
        one.getJdkVersion(),
        one.getVmName(),
        one.getVmVersion(),
        one.getJmhVersion(),
        one.getTimeout());
  }

  private static WorkloadParams workload(BenchmarkParams params) {
    WorkloadParams workload = new WorkloadParams();
    int order = 0;
    for (String key : params.getParamsKeys()) {
      workload.put(key, params.getParam(key), order++);
    }
    return workload;
  }
}
