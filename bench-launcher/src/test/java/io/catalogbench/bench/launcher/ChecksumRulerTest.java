package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecksumRulerTest {

  @Test
  void isLongEnoughToNoticeOthersAndTheCompilerCannotShortenIt() {
    ChecksumRuler ruler = new ChecksumRuler();

    for (int i = 0; i < 5; i++) {
      Ruler.Reading reading = ruler.read();
      assertThat(reading.nanos()).isGreaterThan(15e6);
      assertThat(reading.share()).isBetween(0.0, 1.0);
    }
  }
}
