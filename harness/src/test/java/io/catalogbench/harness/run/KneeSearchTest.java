package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.run.KneeSearch.End;
import io.catalogbench.harness.run.KneeSearch.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

final class KneeSearchTest {

  /** Scale at 1,000: 1000 1049 1101 1155 1212 1271 1334 1399 1468 1540 … */
  @Test
  void climbsInLargeStepsThenClosesIn() {
    KneeSearch search = new KneeSearch(1_000, 20);
    assertThat(ask(search, rate -> rate <= 1_300 ? Outcome.HELD : Outcome.MISSED))
        .containsExactly(1_000, 1_212, 1_468, 1_468, 1_334, 1_271);
    assertThat(search.end()).isEqualTo(End.KNEE);
    assertThat(search.best()).hasValue(1_271);
  }

  @Test
  void oneMissWhileClimbingMayBeChance() {
    KneeSearch search = new KneeSearch(1_000, 20);
    List<Integer> asked = new ArrayList<>();
    ask(
        search,
        rate -> {
          asked.add(rate);
          boolean chance = rate == 1_000 && asked.size() == 1;
          return chance || rate > 1_300 ? Outcome.MISSED : Outcome.HELD;
        });
    assertThat(asked).startsWith(1_000, 1_000, 1_212);
    assertThat(search.best()).hasValue(1_271);
  }

  @Test
  void whatTheGeneratorCannotSendIsNoKnee() {
    KneeSearch search = new KneeSearch(1_000, 20);
    assertThat(ask(search, rate -> rate <= 1_300 ? Outcome.HELD : Outcome.GENERATOR))
        .containsExactly(1_000, 1_212, 1_468, 1_468);
    assertThat(search.end()).isEqualTo(End.GENERATOR);
    assertThat(search.best()).hasValue(1_212);
  }

  @Test
  void aStartThatIsTooHighGoesDown() {
    KneeSearch search = new KneeSearch(1_000, 20);
    assertThat(ask(search, rate -> rate <= 700 ? Outcome.HELD : Outcome.MISSED))
        .containsExactly(1_000, 1_000, 681, 825, 750, 715);
    assertThat(search.best()).hasValue(681);
    assertThat(search.end()).isEqualTo(End.KNEE);
  }

  @Test
  void endsWhenNothingIsHeld() {
    KneeSearch search = new KneeSearch(1.2, 20);
    ask(search, _ -> Outcome.MISSED);
    assertThat(search.end()).isEqualTo(End.NOTHING);
    assertThat(search.best()).isEmpty();
  }

  @Test
  void tooFewStepsGiveALowerBound() {
    KneeSearch search = new KneeSearch(1_000, 3);
    assertThat(ask(search, _ -> Outcome.HELD)).hasSize(3);
    assertThat(search.end()).isEqualTo(End.STEPS);
    assertThat(search.best()).hasValue(1_468);
  }

  /** Whatever the truth: what is found lies less than a place of the scale below it. */
  @Test
  void findsAnyKneeWithinAPlaceOfTheScale() {
    for (int truth = 300; truth < 20_000; truth += 37) {
      int knee = truth;
      KneeSearch search = new KneeSearch(1_000, 50);
      ask(search, rate -> rate <= knee ? Outcome.HELD : Outcome.MISSED);
      assertThat(search.best().orElseThrow()).isBetween((int) (knee / 1.055), knee);
    }
  }

  private static List<Integer> ask(KneeSearch search, IntFunction<Outcome> truth) {
    List<Integer> asked = new ArrayList<>();
    while (search.next().isPresent()) {
      int rate = search.next().getAsInt();
      asked.add(rate);
      search.tell(truth.apply(rate));
    }
    return asked;
  }
}
