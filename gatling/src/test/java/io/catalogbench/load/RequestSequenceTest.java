package io.catalogbench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.load.LoadScenario;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSequenceTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, -7, Long.MAX_VALUE, Long.MIN_VALUE})
  void asksNothingTwiceInDifferentParts(long seed) {
    int each = 10_000;
    Stream<String> paths =
        IntStream.range(0, 3)
            .mapToObj(part -> RequestSequence.of(LoadScenario.PRODUCT_LIST_COLD, seed, part, 3))
            .flatMap(requests -> LongStream.range(0, each).mapToObj(requests::path));

    assertThat(paths.distinct().count()).isEqualTo(3L * each);
  }

  @Test
  void isTheSameForTheSameSeedOnly() {
    LoadScenario scenario = LoadScenario.USER_BY_ID;

    assertThat(RequestSequence.of(scenario, 1, 0, 1).path(5))
        .isEqualTo(RequestSequence.of(scenario, 1, 0, 1).path(5))
        .isNotEqualTo(RequestSequence.of(scenario, 2, 0, 1).path(5));
  }
}
