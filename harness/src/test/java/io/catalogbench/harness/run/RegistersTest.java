package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RegistersTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
  private final Registers registers = new Registers(nanos::getAndIncrement);

  @Test
  void whatIsAsNewAsAcknowledgedIsNotStale() {
    registers.acknowledge(0, 117);
    assertThat(lag(product(49, "1.17"))).isEmpty();
    assertThat(lag(product(49, "1.18"))).isEmpty();
  }

  @Test
  void whatIsOlderIsToldWithItsAge() {
    registers.acknowledge(1, 117);
    nanos.addAndGet(99);
    assertThat(lag("[" + product(99, "1.16") + "]"))
        .hasValue(
            new Registers.Lag(
                "product 99 at 1.16 although 1.17 was acknowledged before", Duration.ofNanos(100)));
  }

  @Test
  void ofSeveralTheOldestIsTold() {
    registers.acknowledge(0, 1);
    registers.acknowledge(1, 1);
    registers.acknowledge(1, 2);
    assertThat(lag("[" + product(99, "0.01") + "," + product(49, "0.00") + "]"))
        .hasValueSatisfying(lag -> assertThat(lag.told()).startsWith("product 49 at 0.00"));
  }

  @Test
  void changesAfterTheQuestionDoNotCount() {
    registers.acknowledge(0, 1);
    long asked = nanos.getAndIncrement();
    registers.acknowledge(0, 2);
    assertThat(registers.lag(product(49, "0.01"), asked)).isEmpty();
  }

  @Test
  void otherProductsAndUnchangedOnesAreNotLookedAt() {
    registers.acknowledge(0, 2);
    assertThat(lag(product(50, "0.01"))).isEmpty();
    assertThat(lag(product(99, "8.25"))).isEmpty();
  }

  private Optional<Registers.Lag> lag(String json) {
    return registers.lag(json, nanos.get());
  }

  private static String product(long id, String price) {
    return "{\"id\":%d,\"price\":%s}".formatted(id, price);
  }
}
