package io.catalogbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.result.Metric;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          THROUGHPUT_RPS     | 12345.6   | 12,346 /s
          THROUGHPUT_RPS     | 99.94     | 99.9 /s
          CPU_US_PER_REQUEST | 0.25      | 250 ns
          CPU_US_PER_REQUEST | 84.21     | 84.2 µs
          CPU_US_PER_REQUEST | 4200      | 4.20 ms
          RESPONSE_P99_NS    | 1500000   | 1.50 ms
          RESPONSE_P99_NS    | 2e9       | 2 s
          RSS_BYTES          | 327155712 | 312 MiB
          ERROR_RATIO        | 0.0025    | 0.25 %
          SQL_PER_REQUEST    | 0         | 0
          SQL_PER_REQUEST    | 0.138     | 0.14
          SQL_PER_REQUEST    | 0.0138    | 0.014
          SQL_PER_REQUEST    | 0.05      | 0.05
          SQL_PER_REQUEST    | 0.00049   | 0.0005
          SQL_PER_REQUEST    | 0.0000049 | 0.000005
          ALLOC_BYTES_PER_OP | 0.00022   | < 0.01 B
          ALLOC_BYTES_PER_OP | 0         | 0 B
          """)
  void numbersHaveThreeDigitsAndAUnitOfTheirSize(Metric metric, double value, String text) {
    assertThat(Figures.of(metric, value)).isEqualTo(text);
  }
}
