package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.SuiteCell;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.stats.Spread;
import java.util.List;
import java.util.Optional;

/**
 * What a stored run of the suite about JSON leads to expect of a server: writing 1,000 users with
 * the library that the server writes with.
 *
 * @param run the stored run's name
 */
public record JsonPrediction(String run, CellFigures jackson, CellFigures dslJson) {

  private static final String SCENARIO = "write/bytes/complex-1000";
  private static final String SETTING = "json";

  /** The prediction of a run; empty when it did not measure that. */
  public static Optional<JsonPrediction> of(Run run) {
    SuiteFigures suite = SuiteFigures.of(run);
    Optional<CellFigures> jackson = suite.find(new SuiteCell.Key(SCENARIO, "jackson3"));
    Optional<CellFigures> dslJson = suite.find(new SuiteCell.Key(SCENARIO, "dsl-json"));
    return jackson
        .filter(figures -> figures.nanos().isPresent())
        .flatMap(
            one ->
                dslJson
                    .filter(figures -> figures.nanos().isPresent())
                    .map(other -> new JsonPrediction(run.id(), one, other)));
  }

  /** Microseconds for what a target writes, by the library that it told it writes with. */
  Optional<Double> micros(Target target) {
    return library(target)
        .flatMap(
            library ->
                switch (library) {
                  case "jackson" -> jackson.nanos();
                  case "dsl-json" -> dslJson.nanos();
                  default -> Optional.<Spread>empty();
                })
        .map(spread -> spread.median() / 1e3);
  }

  /** The library that a target writes with, as its process told. */
  private static Optional<String> library(Target target) {
    return Optional.ofNullable(target.config().get(SETTING));
  }

  /** Jackson's time less that of dsl-json, in microseconds, for each round of the suite. */
  double[] savedMicros() {
    List<Measurement> fast = dslJson.measurements();
    return jackson.measurements().stream()
        .filter(Measurement::ok)
        .flatMap(
            slow ->
                fast.stream()
                    .filter(other -> other.ok() && other.round() == slow.round())
                    .findFirst()
                    .flatMap(
                        other ->
                            Metric.TIME_NS_PER_OP
                                .in(slow)
                                .flatMap(
                                    one ->
                                        Metric.TIME_NS_PER_OP
                                            .in(other)
                                            .map(less -> (one - less) / 1e3)))
                    .stream())
        .mapToDouble(micros -> micros)
        .toArray();
  }
}
