package io.catalogbench.bench.serialization.benchmark;

import io.catalogbench.bench.serialization.validation.Input;
import io.catalogbench.bench.serialization.validation.InputValidator;
import io.catalogbench.bench.serialization.validation.ValidatorType;
import io.catalogbench.contract.problem.FieldError;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Checking a valid input (C14). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets parameters and calls the set-up
public class ValidationBenchmark {

  @Param public ValidatorType validator;
  @Param public Input input;

  private InputValidator bound;
  private Object[] inputs;
  private int turn;

  @Setup
  public void prepare() {
    bound = validator.validator();
    inputs = input.pool().toArray();
  }

  @Benchmark
  public List<FieldError> validate() {
    return bound.validate(inputs[turn++ & (inputs.length - 1)]);
  }
}
