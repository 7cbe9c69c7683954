package io.catalogbench.harness.compare;

import io.catalogbench.harness.result.Load;
import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.Target;
import io.catalogbench.harness.stats.Estimate;
import io.catalogbench.harness.stats.PairedT;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * CPU time that a server saves in a request for 1,000 users when dsl-json writes its answers
 * instead of Jackson, beside what the suite about JSON predicts. All figures are microseconds.
 *
 * @param jackson the target that writes with Jackson
 * @param dslJson its twin that writes with dsl-json
 * @param request what a request takes with Jackson
 * @param saved per round, with less of the one than of the other
 * @param predicted by the suite; absent when no stored run measured it
 * @param unexplained saved less predicted, when both are known: its interval is that of {@code
 *     saved}
 */
public record SerializerGap(
    String jackson,
    String dslJson,
    int rounds,
    Estimate request,
    Estimate saved,
    Optional<Estimate> predicted,
    Optional<Double> unexplained) {

  private static final String SCENARIO = "users-1000";
  private static final String TWIN = "-dsl-json";

  /** How much of a request is saved. */
  public double savedShare() {
    return saved.center() / request.center();
  }

  /** The pairs of targets in a run that differ by what writes their answers. */
  public static List<SerializerGap> of(Run run, Optional<JsonPrediction> prediction) {
    Cells cells = Cells.of(run);
    List<SerializerGap> gaps = new ArrayList<>();
    for (Target target : run.targets()) {
      List<Measurement> base = measured(cells, target.name());
      List<Measurement> twin = measured(cells, target.name() + TWIN);
      double[] saved = differences(base, twin);
      if (saved.length > 0) {
        gaps.add(of(target.name(), base, saved, prediction));
      }
    }
    return gaps;
  }

  private static SerializerGap of(
      String target, List<Measurement> base, double[] saved, Optional<JsonPrediction> prediction) {
    Estimate measured = PairedT.of(saved, Judge.CONFIDENCE);
    Optional<Estimate> predicted =
        prediction
            .map(JsonPrediction::savedMicros)
            .filter(micros -> micros.length > 0)
            .map(micros -> PairedT.of(micros, Judge.CONFIDENCE));
    return new SerializerGap(
        target,
        target + TWIN,
        saved.length,
        PairedT.of(
            base.stream()
                .flatMap(one -> Metric.CPU_US_PER_REQUEST.in(one).stream())
                .mapToDouble(micros -> micros)
                .toArray(),
            Judge.CONFIDENCE),
        measured,
        predicted,
        predicted.map(expected -> measured.center() - expected.center()));
  }

  private static List<Measurement> measured(Cells cells, String target) {
    return cells.loads(SCENARIO).stream()
        .filter(Load.Closed.class::isInstance)
        .flatMap(load -> cells.find(target, SCENARIO, load).stream())
        .findFirst()
        .map(Cell::valid)
        .orElse(List.of());
  }

  private static double[] differences(List<Measurement> base, List<Measurement> twin) {
    return base.stream()
        .flatMap(
            one ->
                twin.stream()
                    .filter(other -> other.round() == one.round())
                    .findFirst()
                    .flatMap(
                        other ->
                            Metric.CPU_US_PER_REQUEST
                                .in(one)
                                .flatMap(
                                    with ->
                                        Metric.CPU_US_PER_REQUEST
                                            .in(other)
                                            .map(without -> with - without)))
                    .stream())
        .mapToDouble(micros -> micros)
        .toArray();
  }
}
