package io.catalogbench.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.stats.PooledSlope.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PooledSlopeTest {

  @Test
  void groupsShareASlopeHoweverFarApartTheyAre() {
    PooledSlope slope =
        PooledSlope.of(
                List.of(
                    List.of(new Point(1, 2), new Point(2, 4), new Point(3, 6)),
                    List.of(new Point(10, -50), new Point(11, -48))))
            .orElseThrow();

    assertThat(slope.slope()).isCloseTo(2, within(1e-12));
    assertThat(slope.standardError()).isCloseTo(0, within(1e-9));
    assertThat(slope.explained()).isCloseTo(1, within(1e-12));
  }

  @Test
  void theSlopeIsThatOfLeastSquares() {
    // Around the means (2, 3) and (0, 0): squares 2 + 2, products 3 + 1, values 6 + 2;
    // slope 4 / 4, residual 8 - 4 with 5 - 2 - 1 degrees of freedom.
    PooledSlope slope =
        PooledSlope.of(
                List.of(
                    List.of(new Point(1, 2), new Point(2, 2), new Point(3, 5)),
                    List.of(new Point(-1, -1), new Point(1, 0), new Point(0, 1))))
            .orElseThrow();

    assertThat(slope.slope()).isCloseTo(1, within(1e-12));
    assertThat(slope.standardError()).isCloseTo(Math.sqrt(4.0 / 3 / 4), within(1e-12));
    assertThat(slope.explained()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void thereIsNoneWithoutAnythingThatMoves() {
    assertThat(PooledSlope.of(List.of())).isEmpty();
    assertThat(PooledSlope.of(List.of(List.of(new Point(1, 1)), List.of(new Point(2, 2)))))
        .as("one of each")
        .isEmpty();
    assertThat(PooledSlope.of(List.of(List.of(new Point(1, 1), new Point(1, 2), new Point(1, 3)))))
        .as("the covariate stands still")
        .isEmpty();
    assertThat(PooledSlope.of(List.of(List.of(new Point(1, 1), new Point(2, 1), new Point(3, 1)))))
        .as("the value stands still")
        .isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Point(Double.NaN, 1));
  }

  @Test
  void nineteenOfTwentySlopesAreWithinTwoStandardErrors() {
    Random random = new Random(1);
    int held = 0;
    int samples = 4_000;
    for (int i = 0; i < samples; i++) {
      List<List<Point>> groups = new ArrayList<>();
      for (int group = 0; group < 10; group++) {
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
          double covariate = random.nextGaussian();
          points.add(new Point(covariate, group + 1.1 * covariate + 0.5 * random.nextGaussian()));
        }
        groups.add(points);
      }
      PooledSlope slope = PooledSlope.of(groups).orElseThrow();
      if (Math.abs(slope.slope() - 1.1) < 2.01 * slope.standardError()) { // t(49)
        held++;
      }
    }
    assertThat((double) held / samples).isBetween(0.93, 0.97);
  }
}
