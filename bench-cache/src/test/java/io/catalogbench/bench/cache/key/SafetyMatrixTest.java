package io.catalogbench.bench.cache.key;

import static io.catalogbench.bench.cache.key.KeyScheme.CANONICAL_JSON_MD5;
import static io.catalogbench.bench.cache.key.KeyScheme.CANONICAL_JSON_SHA256;
import static io.catalogbench.bench.cache.key.KeyScheme.CATALOG;
import static io.catalogbench.bench.cache.key.KeyScheme.LENGTH_PREFIXED;
import static io.catalogbench.bench.cache.key.KeyScheme.NAIVE;
import static io.catalogbench.bench.cache.key.KeyScheme.RANDOM;
import static io.catalogbench.bench.cache.key.KeyScheme.RECORD;
import static io.catalogbench.bench.cache.key.KeyScheme.SPRING_SIMPLE_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.bench.launcher.Robustness;
import io.catalogbench.bench.launcher.Robustness.Behaviour;
import io.catalogbench.bench.launcher.Robustness.Kind;
import io.catalogbench.contract.cache.CacheKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SafetyMatrixTest {

  private static final Robustness MATRIX = SafetyMatrix.examine();

  @ParameterizedTest
  @EnumSource(
      value = KeyScheme.class,
      names = {"CATALOG", "LENGTH_PREFIXED", "CANONICAL_JSON_SHA256"})
  void theServersSchemeAndTwoMoreConfuseNothingAndWasteNothing(KeyScheme scheme) {
    assertThat(kinds(scheme)).isSubsetOf(Kind.SAFE, Kind.IMPOSSIBLE);
    assertThat(SafetyMatrix.safe()).contains(scheme);
  }

  @Test
  void naiveConcatenationConfusesWhatEverybodyWarnsOf() {
    assertThat(probes(NAIVE, Kind.UNSAFE))
        .contains("number-or-text", "null-or-text", "delimiter-in-value", "list-or-text")
        .contains("other-version", "long-argument");
    assertThat(probes(NAIVE, Kind.WASTEFUL)).contains("argument-order", "nested-order");
  }

  @Test
  void springsKeyForgetsWhichMethodWasCalled() {
    assertThat(probes(SPRING_SIMPLE_KEY, Kind.UNSAFE)).containsExactly("other-operation");
    assertThat(probes(RECORD, Kind.UNSAFE)).isEmpty();
  }

  @Test
  void aRandomKeyIsNeverFoundAgain() {
    assertThat(probes(RANDOM, Kind.WASTEFUL))
        .contains("equal-calls", "argument-order", "other-process");
  }

  @Test
  void theDocumentsSchemeFailsOnlyWhoeverMayChooseArguments() {
    assertThat(probes(CANONICAL_JSON_MD5, Kind.UNSAFE)).containsExactly("chosen-collision");
    assertThat(probes(CANONICAL_JSON_SHA256, Kind.UNSAFE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyScheme.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RANDOM", "RECORD", "SPRING_SIMPLE_KEY"})
  void textIsTheSameInEveryProcess(KeyScheme scheme) {
    assertThat(scheme.key(KnownKeys.CALL)).isEqualTo(KnownKeys.of(scheme));
  }

  @Test
  void whatTypesRuleOutIsNotCalledSafe() {
    assertThat(probes(CATALOG, Kind.IMPOSSIBLE)).contains("number-or-text", "list-or-text");
  }

  @Test
  void aKeyThatHasToBeShortenedIsBoundedAndStillReadable() {
    assertThat(LENGTH_PREFIXED.key(SafetyMatrix.LONG).toString())
        .startsWith("v1:products:sha256=")
        .satisfies(
            key ->
                assertThat(key.getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(CacheKey.MAX_BYTES));
  }

  @Test
  void everySchemeIsProbedTheSameWay() {
    long probes = MATRIX.behaviours().stream().map(Behaviour::probe).distinct().count();
    assertThat(MATRIX.behaviours()).hasSize((int) probes * KeyScheme.values().length);
  }

  private static List<Kind> kinds(KeyScheme scheme) {
    return of(scheme).stream().map(Behaviour::kind).distinct().toList();
  }

  private static List<String> probes(KeyScheme scheme, Kind kind) {
    return of(scheme).stream()
        .filter(behaviour -> behaviour.kind() == kind)
        .map(Behaviour::probe)
        .toList();
  }

  private static List<Behaviour> of(KeyScheme scheme) {
    return MATRIX.behaviours().stream()
        .filter(behaviour -> behaviour.codec().equals(scheme.id()))
        .toList();
  }
}
