package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RegistersTest {

  private final Registers registers = new Registers();

  @Test
  void whatIsAsNewAsAcknowledgedIsNotStale() {
    registers.acknowledge(0, 117);
    assertThat(Registers.stale(product(49, "1.17"), registers.atLeast())).isEmpty();
    assertThat(Registers.stale(product(49, "1.18"), registers.atLeast())).isEmpty();
  }

  @Test
  void whatIsOlderIsStaleAndTold() {
    registers.acknowledge(1, 117);
    assertThat(Registers.stale("[" + product(99, "1.16") + "]", registers.atLeast()))
        .hasValue("product 99 at 1.16 although 1.17 was acknowledged before");
  }

  @Test
  void changesAfterTheQuestionDoNotCount() {
    registers.acknowledge(0, 1);
    long[] atLeast = registers.atLeast();
    registers.acknowledge(0, 2);
    assertThat(Registers.stale(product(49, "0.01"), atLeast)).isEmpty();
  }

  @Test
  void otherProductsAndUnchangedOnesAreNotLookedAt() {
    registers.acknowledge(0, 2);
    assertThat(Registers.stale(product(50, "0.01"), registers.atLeast())).isEmpty();
    assertThat(Registers.stale(product(99, "8.25"), registers.atLeast())).isEmpty();
  }

  private static String product(long id, String price) {
    return "{\"id\":%d,\"price\":%s}".formatted(id, price);
  }
}
