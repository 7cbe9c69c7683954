package io.catalogbench.harness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.catalogbench.harness.CacheSample;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HitPartsTest {

  private static final String PATH = "path/products-10";

  private final CacheSample sample =
      new CacheSample()
          .cell(PATH, "hit", 90_000, 100_000, 130_000)
          .cell(PATH, "key", 900, 1_000, 1_100)
          .cell(PATH, "transport", 40_000, 50_000, 60_000)
          .cell(PATH, "decode", 20_000, 29_000, 30_000);

  @Test
  void theStepsTheirSumAndWhatRemainsAddUpToTheHit() {
    HitParts hit = parts().orElseThrow();

    assertThat(hit.parts())
        .extracting(HitParts.Part::name)
        .containsExactly("key", "transport", "decode", "their sum", "what remains", "hit");
    assertThat(hit.parts())
        .extracting(HitParts.Part::nanos)
        .containsExactly(1_000.0, 50_000.0, 29_000.0, 80_000.0, 20_000.0, 100_000.0);
    assertThat(hit.parts().get(1).share()).isCloseTo(0.5, within(1e-9));
    assertThat(hit.parts().get(4).share()).isCloseTo(0.2, within(1e-9));
    assertThat(hit.parts().getLast().share()).isEqualTo(1);
  }

  /** The sum is 60,900 at least and 91,100 at most, and the hit 90,000 and 130,000. */
  @Test
  void whatRemainsIsAsDoubtfulAsAllOfThem() {
    HitParts.Part remains = parts().orElseThrow().parts().get(4);
    assertThat(remains.leastNanos()).isCloseTo(-1_100, within(1e-6));
    assertThat(remains.mostNanos()).isCloseTo(69_100, within(1e-6));
  }

  @Test
  void withoutOneOfTheStepsNothingIsTold() {
    sample.cell(PATH, "decompress");
    assertThat(parts()).isEmpty();
    assertThat(HitParts.of(SuiteFigures.of(new CacheSample().cell(PATH, "hit", 1).run())))
        .isEmpty();
  }

  private Optional<HitParts> parts() {
    return HitParts.of(SuiteFigures.of(sample.run()));
  }
}
