package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.harness.plan.LoadShape;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedisOutageTest {

  @Test
  void aServerThatWeDidNotStartHasNoRedisToStop() {
    RedisOutage outage = new RedisOutage(Optional.empty(), () -> {});
    assertThatThrownBy(() -> outage.prepare(Optional.of(LoadShape.Outage.BEFORE)))
        .as("before anything is measured")
        .isInstanceOf(MeasuringException.class)
        .hasMessageContaining("measure a target that is started here");
    assertThatCode(() -> outage.prepare(Optional.empty())).doesNotThrowAnyException();
  }
}
