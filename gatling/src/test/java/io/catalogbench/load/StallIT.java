package io.catalogbench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.catalogbench.load.Generator.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A server answers at once, but stops for 200 ms in every period. Of requests that are due evenly,
 * the share <em>stall / period</em> falls into a stall and waits for what is left of it: the
 * longest share <em>q</em> of all response times begins at <em>stall − q · period</em>.
 *
 * <p>The period is four seconds; {@code -Dstall.period.seconds=10} for the longer form, whose
 * figures {@code -Dchecks=FOLDER} keeps.
 */
@Timeout(120)
class StallIT {

  private static final Duration STALL = Duration.ofMillis(200);
  private static final Duration PERIOD =
      Duration.ofSeconds(Integer.getInteger("stall.period.seconds", 4));
  private static final Duration CALM = Duration.ofMillis(5);
  private static final int RATE_PER_SECOND = 500;
  private static final int MANY = 200;
  private static final int FEW = 10;

  @Test
  void aStallShowsInTheResponseTimeHoweverFewConnectionsSawIt(@TempDir Path folder)
      throws Exception {
    try (PlantedServer server = PlantedServer.start()) {
      server.stall(STALL, PERIOD);
      Outcome outcome =
          new Generator(folder)
              .run(
                  """
                  {"baseUrl": "URL", "out": "OUT", "seed": 42,
                   "warmUp": {"seconds": 2, "pauseSeconds": 0, "bursts": 1, "connections": 4,
                              "scenarios": ["simple"]},
                   "segments": [
                     {"id": "many", "scenario": "simple", "model": "open", "ratePerSecond": RATE,
                      "connections": MANY, "settleMillis": 500, "measureMillis": MEASURE},
                     {"id": "few", "scenario": "simple", "model": "open", "ratePerSecond": RATE,
                      "connections": FEW, "settleMillis": 500, "measureMillis": MEASURE}]}
                  """
                      .replace("URL", server.url())
                      .replace("RATE", String.valueOf(RATE_PER_SECOND))
                      .replace("MANY", String.valueOf(MANY))
                      .replace("FEW", String.valueOf(FEW))
                      .replace("MEASURE", String.valueOf(PERIOD.multipliedBy(2).toMillis())),
                  _ -> {});

      assertThat(outcome.exitCode()).as(outcome.messages()).isZero();
      JsonNode many = outcome.result("many").get("latency");
      JsonNode few = outcome.result("few").get("latency");
      assumeCalm(many);
      assumeCalm(few);
      assertShows(many, "response");
      assertShows(many, "service");
      assertShows(few, "response");
      assertThat(few.at("/service/p99").longValue())
          .as("ten requests per stall are too few to show")
          .isLessThan(truthNanos(0.01) / 3);
      assertThat(few.at("/lag/p99").longValue()).isGreaterThan(truthNanos(0.01) / 2);
      keep(many, few);
    }
  }

  private static void keep(JsonNode many, JsonNode few) throws Exception {
    CheckFile.write(
        "load-stall-%ds.txt".formatted(PERIOD.toSeconds()),
        "mvn verify -pl gatling -am -Dtest=SegmentRecorderTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=StallIT"
            + " -Dstall.period.seconds=%d -Dchecks=$PWD/results/checks"
                .formatted(PERIOD.toSeconds()),
        List.of(
            "a server stops for %d ms in every %d s and answers at once otherwise"
                .formatted(STALL.toMillis(), PERIOD.toSeconds()),
            "%d requests per second, open load, %s requests on %d connections, %s on %d"
                .formatted(
                    RATE_PER_SECOND,
                    many.at("/response/count"),
                    MANY,
                    few.at("/response/count"),
                    FEW),
            "by hand, the longest share q of all response times begins at stall - q * period:"
                + " p99 %s, p99.9 %s"
                    .formatted(millis(truthNanos(0.01)), millis(truthNanos(0.001))),
            "",
            row("connections", "time", "p99", "off by", "p99.9", "off by"),
            row(MANY, "response", many),
            row(MANY, "service", many),
            row(MANY, "lag", many),
            row(FEW, "response", few),
            row(FEW, "service", few),
            row(FEW, "lag", few)));
  }

  private static String row(int connections, String time, JsonNode latency) {
    long p99 = latency.at("/" + time + "/p99").longValue();
    long p999 = latency.at("/" + time + "/p999").longValue();
    boolean waits = !time.equals("lag");
    return row(
        Integer.toString(connections),
        time,
        millis(p99),
        waits ? off(p99, truthNanos(0.01)) : "",
        millis(p999),
        waits ? off(p999, truthNanos(0.001)) : "");
  }

  private static String row(String... cells) {
    return "%-11s  %-8s  %9s  %8s  %9s  %8s".formatted((Object[]) cells).stripTrailing();
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }

  private static String off(long nanos, long truthNanos) {
    return String.format(Locale.ROOT, "%+.1f %%", 100.0 * nanos / truthNanos - 100);
  }

  /** Nine tenths of all requests are due far from any stall. */
  private static void assumeCalm(JsonNode latency) {
    assumeThat(latency.at("/response/p90").longValue())
        .as("the machine is too busy to tell milliseconds")
        .isLessThan(CALM.toNanos());
  }

  private static void assertShows(JsonNode latency, String time) {
    assertThat(latency.at("/" + time + "/p99").longValue())
        .as(time + " p99")
        .isCloseTo(truthNanos(0.01), withPercentage(10));
    assertThat(latency.at("/" + time + "/p999").longValue())
        .as(time + " p99.9")
        .isCloseTo(truthNanos(0.001), withPercentage(10));
  }

  /** The response time that the share {@code q} of all requests exceeds. */
  private static long truthNanos(double q) {
    return STALL.toNanos() - Math.round(q * PERIOD.toNanos());
  }
}
