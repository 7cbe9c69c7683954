package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.contract.load.LoadScenario;
import io.catalogbench.harness.plan.LoadShape;
import io.catalogbench.harness.plan.Segment;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.result.Metric;
import io.catalogbench.harness.result.Recovery;
import io.catalogbench.harness.result.Warning;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class AuditTest {

  private static final Affinity AFFINITY = Affinity.of(List.of(0, 1), true);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Segment CLOSED =
      new Segment(LoadScenario.SIMPLE, new LoadShape.Closed(8, SECOND, SECOND));
  private static final Segment OPEN =
      new Segment(
          LoadScenario.SIMPLE,
          new LoadShape.Open(8, 1_000, LoadShape.Arrivals.EVEN, 0, SECOND, SECOND));

  private static final Segment SURGE =
      new Segment(
          LoadScenario.SIMPLE,
          new LoadShape.Surge(
              8, LoadShape.Arrivals.EVEN, 70, 150, SECOND, SECOND, SECOND, SECOND, 1_000));

  @Test
  void aWindowThatKeepsTheRulesIsFine() {
    Audit audit = audit(OPEN, counted(1_000, 1_000, 0, 1_000_000), 0.5);
    assertThat(audit.faults()).isEmpty();
    assertThat(audit.warnings()).isEmpty();
  }

  @Test
  void aFailedRequestMakesItInvalid() {
    assertThat(audit(CLOSED, counted(1_000, 1_000, 1, 0), 0.5).faults())
        .singleElement()
        .asString()
        .startsWith("1 requests failed");
  }

  @Test
  void aScheduleThatIsNotKeptMakesItInvalid() {
    assertThat(audit(OPEN, counted(980, 980, 0, 0), 0.5).faults())
        .containsExactly("only 98.0 % of 1,000/s were answered");
  }

  @Test
  void whatFailsWithoutItsCacheIsAFindingAndNoFault() {
    for (LoadShape.Outage phase :
        List.of(LoadShape.Outage.BEGINS, LoadShape.Outage.LASTS, LoadShape.Outage.OVER)) {
      Audit some = audit(outage(phase), counted(980, 980, 20, 0), 0.5);
      assertThat(some.faults()).as("%s", phase).isEmpty();
      assertThat(some.warnings())
          .extracting(Warning::code)
          .containsExactly("failed-requests", "unanswered");
      assertThat(audit(outage(phase), counted(0, 0, 1_000, 0), 0.5).faults())
          .as("%s, nothing answered", phase)
          .isEmpty();
    }
    assertThat(audit(outage(LoadShape.Outage.LASTS), counted(500, 980, 0, 0), 0.5).faults())
        .as("a stall that outlasts the window is not to be thrown away either")
        .isEmpty();
  }

  @Test
  void beforeAnOutageTheOrdinaryRulesHold() {
    assertThat(audit(outage(LoadShape.Outage.BEFORE), counted(980, 980, 20, 0), 0.5).faults())
        .hasSize(2)
        .anyMatch(fault -> fault.startsWith("20 requests failed"))
        .contains("only 98.0 % of 1,000/s were answered");
  }

  @Test
  void aWindowOfAnOutageInWhichTheGeneratorSentNothingIsAFault() {
    assertThat(audit(outage(LoadShape.Outage.LASTS), counted(0, 0, 0, 0), 0.5).faults())
        .containsExactly("no request was answered");
  }

  @Test
  void ofAnOutageWhatWasDueAndNotAnsweredWellHasFailed() {
    Window window = window(outage(LoadShape.Outage.LASTS), counted(700, 990, 3, 0), 0.5);
    assertThat(Metric.FAILED_REQUESTS.of(10))
        .as("also what failed after the end of the window")
        .isEqualTo(window.metrics(1).get(Metric.FAILED_REQUESTS));
    assertThat(window(OPEN, counted(700, 990, 3, 0), 0.5).metrics(1))
        .doesNotContainKey(Metric.FAILED_REQUESTS);
  }

  private static Segment outage(LoadShape.Outage phase) {
    return new Segment(
        LoadScenario.PRODUCT_BY_ID,
        new LoadShape.Open(
            8,
            1_000,
            LoadShape.Arrivals.EVEN,
            0,
            Optional.empty(),
            Optional.of(phase),
            SECOND,
            SECOND));
  }

  @Test
  void aBusyGeneratorInvalidatesLatencyAndLimitsThroughput() {
    assertThat(audit(OPEN, counted(1_000, 1_000, 0, 0), 0.9).faults())
        .containsExactly("the generator needed 90.0 % of its cores, at most 80.0 % is allowed");
    Audit closed = audit(CLOSED, counted(1_000, 1_000, 0, 0), 0.9);
    assertThat(closed.faults()).isEmpty();
    assertThat(closed.warnings()).extracting(Warning::code).containsExactly("generator-limited");
  }

  @Test
  void aGeneratorThatWasLateIsADoubt() {
    assertThat(audit(OPEN, counted(1_000, 1_000, 0, 5_000_000), 0.5).warnings())
        .extracting(Warning::code)
        .containsExactly("generator-late");
    assertThat(audit(OPEN, counted(1_000, 1_000, 0, 2_000_000), 0.5).warnings()).isEmpty();
  }

  @Test
  void fullCoresOfOthersLimitAServerThatHasSomeLeft() {
    assertThat(besideFullCores(0.8)).containsExactly("services-limited");
    assertThat(besideFullCores(0.97)).as("it was at its own end").isEmpty();
  }

  /** Codes of the warnings where the server used that share of its core, and the other was full. */
  private static List<String> besideFullCores(double share) {
    long ticks = Math.round(share * 200);
    Audit audit =
        onCores(
            share,
            "cpu0 %d 0 0 %d 0 0 0 0".formatted(ticks, 200 - ticks),
            "cpu1 200 0 0 0 0 0 0 0");
    return audit.warnings().stream().map(Warning::code).toList();
  }

  /**
   * Of two seconds in which the server used that share of a core.
   *
   * @param cores their lines in {@code /proc/stat}, of the two seconds alone
   */
  private static Audit onCores(double share, String... cores) {
    List<String> idle =
        Stream.of(cores).map(line -> line.substring(0, 5) + "0 0 0 0 0 0 0 0").toList();
    Window window =
        new Window(
            CLOSED,
            counted(1_000, 1_000, 0, 0),
            sample(0, 0, 0, 0, Optional.of(CoreTimes.parse(idle))),
            sample(
                2_000_000_000L,
                (long) (share * 2e9),
                0,
                0,
                Optional.of(CoreTimes.parse(List.of(cores)))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            CoreWatch.Told.NOTHING);
    return Audit.of(window, Target.Role.CATALOG, AFFINITY, 0.1);
  }

  @Test
  void aServerThatStillCompilesIsNotSteady() {
    Counted counted = counted(1_000, 1_000, 0, 0);
    assertThat(
            Audit.of(window(CLOSED, counted, 0.5, 48_000_000), Target.Role.CATALOG, AFFINITY, 0.1)
                .warnings())
        .isEmpty();
    assertThat(
            Audit.of(window(CLOSED, counted, 0.5, 49_000_000), Target.Role.CATALOG, AFFINITY, 0.1)
                .warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.code()).isEqualTo("not-steady"))
        .satisfies(warning -> assertThat(warning.message()).startsWith("3.1 % of"));
  }

  @Test
  void whatOthersTakeOfTheServersCoresMakesItInvalid() {
    assertThat(disturbed(168, 10).faults()).as("4 % by programs and 5 % stolen").isEmpty();
    assertThat(disturbed(175, 10).faults())
        .containsExactly(
            "disturbed: others took 12.5 % of the server's cores, at most 10.0 % is allowed")
        .allMatch(Audit::tellsOfDisturbance);
    assertThat(disturbed(160, 30).faults()).hasSize(1);
  }

  @Test
  void aLoadOfHitsThatMissesIsNone() {
    LoadShape closed = new LoadShape.Closed(8, SECOND, SECOND);
    Segment warm = new Segment(LoadScenario.PRODUCT_LIST_WARM, closed);
    assertThat(hitting(warm, 0.89).faults())
        .singleElement()
        .asString()
        .startsWith("only 89.0 % of what the server asked its cache for was there");
    assertThat(hitting(warm, 0.9).faults()).isEmpty();
    Segment cold = new Segment(LoadScenario.PRODUCT_LIST_COLD, closed);
    assertThat(hitting(cold, 0).faults()).isEmpty();
  }

  @Test
  void withoutItsCacheALoadOfHitsMayMiss() {
    Segment gone = outage(LoadShape.Outage.LASTS);
    assertThat(hitting(new Segment(LoadScenario.PRODUCT_BY_ID, gone.load()), 0).faults()).isEmpty();
    assertThat(hitting(new Segment(LoadScenario.PRODUCT_BY_ID, SURGE.load()), 0).faults())
        .isEmpty();
  }

  private static Audit hitting(Segment segment, double ratio) {
    return audit(segment, Optional.of(ratio), Optional.empty());
  }

  @Test
  void anOverloadThatHurtNobodyIsToldAsNone() {
    assertThat(overloaded(20_000_001)).isEmpty();
    assertThat(overloaded(20_000_000)).containsExactly("no-overload");
  }

  /** The p99 was 10 ms before, twice that is allowed. */
  private static List<String> overloaded(long worstNanos) {
    Recovery recovery = new Recovery(10_000_000, 20_000_000, worstNanos, Optional.of(0L));
    return audit(SURGE, Optional.empty(), Optional.of(recovery)).warnings().stream()
        .map(Warning::code)
        .toList();
  }

  private static Audit audit(
      Segment segment, Optional<Double> hitRatio, Optional<Recovery> recovery) {
    Window window =
        new Window(
            segment,
            counted(1_000, 1_000, 0, 0),
            sample(0, 0, 0, 0),
            sample(2_000_000_000L, 1_600_000_000L, 0, 0),
            Optional.empty(),
            hitRatio,
            Optional.empty(),
            Optional.empty(),
            recovery,
            CoreWatch.Told.NOTHING);
    return Audit.of(window, Target.Role.CATALOG, AFFINITY, 0.1);
  }

  /** The server's core over two seconds, of which the server used 160 ticks. */
  private static Audit disturbed(int programs, int stolen) {
    return onCores(
        0.8, "cpu0 %d 0 0 %d 0 0 0 %d".formatted(programs, 200 - programs - stolen, stolen));
  }

  @Test
  void cpuPerRequestIsScaledToTheGeneratorsWindow() {
    Window window = window(CLOSED, counted(1_000, 1_000, 0, 0), 0.5);
    assertThat(window.metrics(1).get(Metric.CPU_US_PER_REQUEST))
        .isNotNull()
        .satisfies(value -> assertThat(value.value()).isCloseTo(800, within(1e-6)));
    assertThat(window.metrics(1).get(Metric.THROUGHPUT_RPS))
        .isNotNull()
        .satisfies(value -> assertThat(value.value()).isCloseTo(1_000, within(1e-6)));
  }

  @Test
  void theSpeedOfTheCoreStandsBesideWhatWasMeasuredOnIt() {
    assertThat(window(CLOSED, counted(1_000, 1_000, 0, 0), 0.5).metrics(1))
        .containsEntry(Metric.CORE_STEP_NS, Metric.CORE_STEP_NS.of(1.5))
        .containsEntry(Metric.CORE_DISTANCE_NS, Metric.CORE_DISTANCE_NS.of(85));
  }

  private static Audit audit(Segment segment, Counted counted, double generatorCpu) {
    return Audit.of(window(segment, counted, generatorCpu), Target.Role.CATALOG, AFFINITY, 0.1);
  }

  /** Samples two seconds apart around a window of one; the server used 80 % of a core. */
  private static Window window(Segment segment, Counted counted, double generatorCpu) {
    return window(segment, counted, generatorCpu, 0);
  }

  private static Window window(
      Segment segment, Counted counted, double generatorCpu, long compilerNanos) {
    return new Window(
        segment,
        counted,
        sample(0, 0, 0, 0),
        sample(2_000_000_000L, 1_600_000_000L, (long) (generatorCpu * 2e9), compilerNanos),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new CoreWatch.Told(OptionalDouble.of(1.5), OptionalDouble.of(85)));
  }

  private static Sample sample(
      long nanos, long serverNanos, long generatorNanos, long compilerNanos) {
    return sample(nanos, serverNanos, generatorNanos, compilerNanos, Optional.empty());
  }

  private static Sample sample(
      long nanos,
      long serverNanos,
      long generatorNanos,
      long compilerNanos,
      Optional<CoreTimes> cores) {
    return new Sample(
        nanos,
        OptionalLong.of(serverNanos),
        OptionalLong.of(generatorNanos),
        OptionalLong.of(compilerNanos),
        cores,
        Optional.empty(),
        Optional.empty());
  }

  private static Counted counted(long requests, long achieved, long errors, long latenessP99Nanos) {
    JsonNode service = latency(requests, 10_000_000);
    return new Counted(
        true,
        Optional.empty(),
        1_000_000_000L,
        requests,
        requests,
        requests,
        Map.of("200", requests),
        errors == 0 ? Map.of() : Map.of("closed", errors),
        1_000,
        achieved,
        new Counted.Bodies(10, 0, Optional.empty()),
        Map.of(
            "service",
            service,
            "response",
            service,
            "lateness",
            latency(requests, latenessP99Nanos)));
  }

  private static JsonNode latency(long count, long p99Nanos) {
    return JsonMapper.shared()
        .readTree(
            "{\"count\":%d,\"p50\":0,\"p90\":0,\"p99\":%d,\"p999\":%d,\"max\":%d}"
                .formatted(count, p99Nanos, p99Nanos, p99Nanos));
  }
}
