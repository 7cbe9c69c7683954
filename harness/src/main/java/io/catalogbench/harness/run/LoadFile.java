package io.catalogbench.harness.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.plan.Beside;
import io.catalogbench.harness.plan.LoadShape;
import io.catalogbench.harness.plan.Segment;
import io.catalogbench.harness.plan.WarmUp;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the load generator reads: all that it sends to one launch of a server. */
record LoadFile(
    String baseUrl,
    String out,
    long seed,
    Warming warmUp,
    boolean conducted,
    List<Window> segments,
    Map<String, String> expectedBodies) {

  /** A rate that is told when the segment's turn comes. */
  private static final int UNDECIDED = 1;

  private static final long SURGE_INTERVAL_MILLIS = 200;

  /** Load that is not measured. */
  record Warming(
      BigDecimal seconds,
      BigDecimal pauseSeconds,
      int bursts,
      int connections,
      List<String> scenarios) {}

  /** Load that is measured once it settled. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Window(
      String id,
      String scenario,
      String model,
      int connections,
      @Nullable Integer ratePerSecond,
      @Nullable String arrivals,
      @Nullable Surge surge,
      @Nullable Long intervalMillis,
      long settleMillis,
      long measureMillis) {}

  /** When requests come faster, from the window's begin, and how many times. */
  record Surge(double factor, long fromMillis, long untilMillis) {}

  /** The file for {@code segments} against {@code url}, samples going to {@code out}. */
  static LoadFile of(
      URI url,
      Path out,
      long seed,
      WarmUp warmUp,
      List<Segment> segments,
      Map<String, String> expectedBodies) {
    List<String> scenarios =
        segments.stream().flatMap(LoadFile::asked).distinct().map(LoadScenario::label).toList();
    return new LoadFile(
        url.toString(),
        out.toString(),
        seed,
        new Warming(
            seconds(warmUp.duration()),
            seconds(warmUp.pause()),
            warmUp.bursts(),
            warmUp.connections(),
            scenarios),
        true,
        segments.stream().map(LoadFile::window).toList(),
        expectedBodies);
  }

  /** What is measured, and what others ask beside it: both are warmed up. */
  private static Stream<LoadScenario> asked(Segment segment) {
    return Stream.concat(
        Stream.of(segment.scenario()),
        segment.load() instanceof LoadShape.Open open
                && open.beside().orElse(null) instanceof Beside.Asking asking
            ? Stream.of(asking.scenario())
            : Stream.empty());
  }

  private static Window window(Segment segment) {
    LoadShape load = segment.load();
    return new Window(
        segment.id(),
        segment.scenario().label(),
        load.model(),
        load.connections(),
        switch (load) {
          case LoadShape.Closed _, LoadShape.Check _ -> null;
          case LoadShape.Open open -> open.ratePerSecond();
          case LoadShape.Rung _, LoadShape.Surge _ -> UNDECIDED;
        },
        switch (load) {
          case LoadShape.Closed _, LoadShape.Check _ -> null;
          case LoadShape.Open open -> arrivals(open.arrivals());
          case LoadShape.Rung rung -> arrivals(rung.ladder().arrivals());
          case LoadShape.Surge surge -> arrivals(surge.arrivals());
        },
        load instanceof LoadShape.Surge surge ? surge(surge) : null,
        load instanceof LoadShape.Surge ? SURGE_INTERVAL_MILLIS : null,
        load.settle().toMillis(),
        load.measure().toMillis());
  }

  private static @Nullable String arrivals(LoadShape.Arrivals arrivals) {
    return switch (arrivals) {
      case EVEN -> null;
      case POISSON -> "poisson";
    };
  }

  private static Surge surge(LoadShape.Surge surge) {
    return new Surge(
        (double) surge.peakPercent() / surge.basePercent(),
        surge.before().toMillis(),
        surge.before().plus(surge.peak()).toMillis());
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3);
  }
}
