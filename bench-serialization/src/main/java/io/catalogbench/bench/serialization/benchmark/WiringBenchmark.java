package io.catalogbench.bench.serialization.benchmark;

import io.catalogbench.bench.serialization.wiring.Access;
import io.catalogbench.bench.serialization.wiring.Decision;
import io.catalogbench.bench.serialization.wiring.Requests;
import io.catalogbench.bench.serialization.wiring.WiringType;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Authentication and permission of a request (C15). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class WiringBenchmark {

  @Param public WiringType wiring;

  private Access access;
  private String[] tokens;
  private int turn;

  @Setup
  public void prepare() {
    access = wiring.access();
    tokens = Requests.tokens().toArray(String[]::new);
  }

  @Benchmark
  public Decision decide() {
    return access.decide(tokens[turn++ & (tokens.length - 1)], Requests.NOW_SECONDS);
  }
}
