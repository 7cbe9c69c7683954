package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {

  @ParameterizedTest
  @CsvSource({
    "8, 7.5, 8.5, REPRODUCED",
    "8, 9.0, 9.5, REPRODUCED",
    "8, 1.8, 1.9, WEAKER",
    "8, 0.9, 1.2, NOT_REPRODUCED",
    "8, 0.5, 0.6, REVERSED",
    "1, 1.1, 1.2, REPRODUCED",
    "1, 0.9, 1.2, NOT_REPRODUCED"
  })
  void isJudgedByItsInterval(double documented, double low, double high, Claim.Verdict verdict) {
    Ratio ratio = new Ratio((low + high) / 2, Optional.of(new Ratio.Interval(low, high)), 5);

    assertThat(claim(documented).verdict(Optional.of(ratio))).isEqualTo(verdict);
  }

  @Test
  void withoutAnIntervalItIsNotMeasured() {
    assertThat(claim(8).verdict(Optional.empty())).isEqualTo(Claim.Verdict.NOT_MEASURED);
    assertThat(claim(8).verdict(Optional.of(new Ratio(8, Optional.empty(), 1))))
        .isEqualTo(Claim.Verdict.NOT_MEASURED);
  }

  private static Claim claim(double ratio) {
    return new Claim("C07", "8x", ratio, new Cell.Key("s", "slow"), new Cell.Key("s", "fast"));
  }
}
