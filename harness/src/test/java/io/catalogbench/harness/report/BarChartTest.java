package io.catalogbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.result.Measurement;
import io.catalogbench.harness.result.MeasurementStatus;
import io.catalogbench.harness.result.Metric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BarChartTest {

  private static final Pattern NAME = Pattern.compile("<text class=\"name\" x=\"([\\d.]+)\"");
  private static final Pattern BAR = Pattern.compile("<rect [^>]*? x=\"([\\d.]+)\"");
  private static final Pattern WIDTH = Pattern.compile("viewBox=\"0 0 (\\d+) ");
  private static final int PIXELS_OF_A_LETTER = 7;

  @Test
  void theLongestNameFits() {
    for (String longest :
        List.of(
            "lz4", "canonical-json-sha256", "a-target-whose-name-takes-nearly-all-of-the-width")) {
      String svg = chart("none", longest);
      double end = number(NAME, svg);
      assertThat(end)
          .as(longest)
          .isGreaterThan(longest.length() * PIXELS_OF_A_LETTER)
          .isLessThan(number(BAR, svg));
      assertThat(number(WIDTH, svg)).as(longest).isGreaterThan(end + 150);
    }
  }

  @Test
  void shortNamesLeaveTheRoomToTheBars() {
    assertThat(number(BAR, chart("none", "lz4"))).isLessThan(50);
  }

  private static double number(Pattern pattern, String svg) {
    Matcher matcher = pattern.matcher(svg);
    assertThat(matcher.find()).isTrue();
    return Double.parseDouble(matcher.group(1));
  }

  private static String chart(String... names) {
    return new BarChart(
            Metric.TIME_NS_PER_OP,
            List.of(names).stream()
                .map(name -> new BarChart.Bar(name, "c0", false, 10, List.of(fork(name))))
                .toList())
        .svg()
        .orElseThrow();
  }

  private static Measurement fork(String target) {
    return new Measurement(
        target,
        "write",
        Optional.empty(),
        1,
        1,
        MeasurementStatus.OK,
        Optional.empty(),
        Map.of(Metric.TIME_NS_PER_OP, Metric.TIME_NS_PER_OP.of(10.0)),
        Map.of(),
        Optional.empty(),
        List.of());
  }
}
