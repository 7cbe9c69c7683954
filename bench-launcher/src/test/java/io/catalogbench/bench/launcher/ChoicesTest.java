package io.catalogbench.bench.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  private static final List<String> NAMES = List.of("quick", "standard", "full");

  @Test
  void findsTheOneThatWasNamed() {
    assertThat(Choices.find("plan", "full", NAMES, Function.identity())).isEqualTo("full");
  }

  @Test
  void listsAllAndTheNearestWhenThereIsNone() {
    assertThatThrownBy(() -> Choices.find("plan", "standart", NAMES, Function.identity()))
        .hasMessage(
            "there is no plan 'standart'; did you mean 'standard'? There are: quick, standard,"
                + " full");
  }

  @Test
  void suggestsNothingThatIsFarAway() {
    assertThatThrownBy(() -> Choices.find("plan", "foo", NAMES, Function.identity()))
        .hasMessage("there is no plan 'foo'. There are: quick, standard, full");
  }

  @Test
  void distanceCountsLettersToChange() {
    assertThat(Choices.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Choices.distance("", "abc")).isEqualTo(3);
  }
}
