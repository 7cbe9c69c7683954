package io.catalogbench.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.contract.settings.AccessMode;
import io.catalogbench.contract.settings.CacheFailures;
import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.contract.settings.CompressionMode;
import io.catalogbench.contract.settings.FragmentsMode;
import io.catalogbench.contract.settings.JsonMode;
import io.catalogbench.contract.settings.MetricsMode;
import io.catalogbench.contract.settings.TtlTier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ModeTest {

  /** What a mode has that does not say otherwise. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "access", "joined",
          "cache-failures", "ignore",
          "compression", "none",
          "fragments", "whole",
          "json", "jackson",
          "metrics", "off",
          "ttl", "medium");

  @Test
  void togetherTheModesHaveEveryValueOfEverySetting() {
    assertThat(values("cache")).containsAll(names(CacheMode.values()));
    assertThat(values("access")).containsAll(names(AccessMode.values()));
    assertThat(values("cache-failures")).containsAll(names(CacheFailures.values()));
    assertThat(values("compression")).containsAll(names(CompressionMode.values()));
    assertThat(values("fragments")).containsAll(names(FragmentsMode.values()));
    assertThat(values("json")).containsAll(names(JsonMode.values()));
    assertThat(values("metrics")).containsAll(names(MetricsMode.values()));
    assertThat(values("ttl")).containsAll(names(TtlTier.values()));
  }

  @Test
  void aModeIsNamedByItsCache() {
    assertThat(Mode.named(List.of("all"))).containsExactly(Mode.values());
    assertThat(Mode.named(List.of("two-level", "redis")))
        .containsExactly(Mode.REDIS, Mode.TWO_LEVEL);
    assertThat(Mode.NONE).hasToString("access=naive cache=none database-pool=5");
    for (Mode mode : Mode.values()) {
      assertThat(mode.cache()).hasToString(mode.settings().get("cache"));
    }
  }

  @Test
  void whatIsNoModeIsToldWithASuggestion() {
    assertThatThrownBy(() -> Mode.named(List.of("redos", "none", "disk")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("redos")
        .hasMessageContaining("redis")
        .hasMessageContaining("disk");
  }

  private static List<String> values(String setting) {
    return Arrays.stream(Mode.values())
        .map(
            mode ->
                mode.settings().getOrDefault(setting, DEFAULTS.getOrDefault(setting, "missing")))
        .toList();
  }

  private static List<String> names(Object[] values) {
    return Arrays.stream(values).map(Object::toString).toList();
  }
}
