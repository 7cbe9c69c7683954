package io.catalogbench.bench.serialization.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.bench.serialization.payload.Labels;
import io.catalogbench.contract.user.UserDetail;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExactnessTest {

  @Test
  void theScaleOfADecimalCounts() {
    assertThat(Exactness.difference(new BigDecimal("1.50"), new BigDecimal("1.5")))
        .contains("the root: 1.50 became 1.5");
  }

  @Test
  void zeroIsNotMinusZero() {
    assertThat(Exactness.difference(-0.0, 0.0)).contains("the root: -0.0 became 0.0");
    assertThat(Exactness.difference(-0.0, -0.0)).isEmpty();
  }

  @Test
  void aNeighbouringDoubleIsAnotherDouble() {
    assertThat(Exactness.difference(0.1, Math.nextUp(0.1))).isPresent();
  }

  @Test
  void theOrderOfKeysCounts() {
    Map<String, String> ab = new LinkedHashMap<>();
    ab.put("a", "1");
    ab.put("b", "2");
    Map<String, String> ba = new LinkedHashMap<>();
    ba.put("b", "2");
    ba.put("a", "1");

    assertThat(Exactness.difference(new Labels(1, ab), new Labels(1, ba)))
        .contains(".labels: key a is in the place of b");
  }

  @Test
  void nullIsNotAbsentAndNotEmpty() {
    assertThat(Exactness.difference(Arrays.asList("a", null), Arrays.asList("a", "")))
        .contains("[1]: null became ");
    assertThat(Exactness.difference(null, null)).isEmpty();
  }

  @Test
  void whereTheTypeIsOpenAnyClassOfWholeNumberWillDoButNotAnyValue() {
    assertThat(Exactness.difference(user(7, "4.9"), user(7L, "4.9"))).isEmpty();
    assertThat(Exactness.difference(user(7, "4.9"), user(BigInteger.valueOf(7), "4.9"))).isEmpty();
    assertThat(Exactness.difference(user(7, "4.9"), user(8L, "4.9")))
        .contains(".metadata.logins: 7 became 8");
    assertThat(Exactness.difference(user(7, "4.9"), user("7", "4.9")))
        .contains(".metadata.logins: Integer 7 became String 7");
    assertThat(Exactness.difference(user(7, "4.9"), user(new BigDecimal("7"), "4.9"))).isPresent();
  }

  @Test
  void whereTheTypeIsOpenADecimalKeepsItsScale() {
    assertThat(Exactness.difference(user(7, "37.0"), user(7, 37L)))
        .contains(".metadata.score: 37.0 became 37");
    assertThat(Exactness.difference(user(7, "37.0"), user(7, "37")))
        .contains(".metadata.score: 37.0 became 37");
    assertThat(Exactness.difference(user(7, "37.0"), user(7, 37.0)))
        .contains(".metadata.score: BigDecimal 37.0 became Double 37.0");
  }

  private static UserDetail user(Object logins, Object score) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("logins", logins);
    metadata.put("score", score instanceof String text ? new BigDecimal(text) : score);
    return new UserDetail(1, "a", "b", Instant.EPOCH, new ArrayList<>(List.of()), metadata);
  }
}
