package io.catalogbench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.catalogbench.load.Generator.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A server answers at once, but stops for 200 ms in every period. Of requests that are due evenly,
 * the share <em>stall / period</em> falls into a stall and waits for what is left of it: the
 * longest share <em>q</em> of all response times begins at <em>stall − q · period</em>.
 *
 * <p>The period is four seconds; {@code -Dstall.period.seconds=10} for the longer form.
 */
@Timeout(120)
class StallIT {

  private static final Duration STALL = Duration.ofMillis(200);
  private static final Duration PERIOD =
      Duration.ofSeconds(Integer.getInteger("stall.period.seconds", 4));
  private static final Duration CALM = Duration.ofMillis(5);

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
                     {"id": "many", "scenario": "simple", "model": "open", "ratePerSecond": 500,
                      "connections": 200, "settleMillis": 500, "measureMillis": MEASURE},
                     {"id": "few", "scenario": "simple", "model": "open", "ratePerSecond": 500,
                      "connections": 10, "settleMillis": 500, "measureMillis": MEASURE}]}
                  """
                      .replace("URL", server.url())
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
    }
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
