package io.catalogbench.contract.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryParametersTest {

  @ParameterizedTest
  @CsvSource({"7,7", "007,7", "+7,7", "-7,-7", "-0,0", "999999999999999999,999999999999999999"})
  void wholeNumbersAreRead(String text, long value) {
    assertThat(parameters("n", text).integer("n")).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "1.0", "1e3", "0x1", " 1", "1 ", "--1", "+", "1000000000000000000", "１", "٣"})
  void otherTextIsNoWholeNumber(String text) {
    assertThat(unreadable(parameters -> parameters.integer("n"), text))
        .containsExactly(new FieldError("n", "is not a whole number"));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1.50,1.50", "+1.5,1.5", "-0.01,-0.01", "007.10,7.10"})
  void decimalsKeepTheirScale(String text, BigDecimal value) {
    assertThat(parameters("n", text).decimal("n")).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".5",
        "1.",
        "1e5",
        "1,5",
        "NaN",
        "Infinity",
        "1.0.0",
        "0x1p3",
        "1000000000000000000"
      })
  void otherTextIsNoDecimal(String text) {
    assertThat(unreadable(parameters -> parameters.decimal("n"), text))
        .containsExactly(new FieldError("n", "is not a decimal number"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u0000", "\ud83d", "\ude00a", "a\ude00\ud83d"})
  void textThatCannotBeStoredCannotBeRead(String text) {
    assertThat(unreadable(parameters -> parameters.text("n"), text)).hasSize(1);
    assertThat(unreadable(parameters -> parameters.all("n"), text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "%", "🛒", "의자", "\r\n\t", "\uffff", "e\u0301"})
  void otherTextIsReadAsItIs(String text) {
    assertThat(parameters("n", text).text("n")).contains(text);
  }

  @Test
  void whatIsAbsentOrEmptyIsAbsent() {
    QueryParameters parameters = parameters("n", "");
    assertThat(parameters.integer("n")).isEmpty();
    assertThat(parameters.decimal("n")).isEmpty();
    assertThat(parameters.text("n")).isEmpty();
    assertThat(parameters.text("other")).isEmpty();
    assertThat(parameters.all("other")).isEmpty();
    parameters.refuseUnreadable();
  }

  @Test
  void repeatedValuesAreReadOnlyAsAll() {
    QueryParameters parameters = new QueryParameters(Map.of("n", List.of("1", "", "1")));
    assertThat(parameters.all("n")).containsExactly("1", "", "1");
    assertThat(parameters.integer("n")).isEmpty();
    assertThatThrownBy(parameters::refuseUnreadable).isInstanceOf(ProblemException.class);
  }

  @Test
  void everyFaultIsAnsweredAtOnceAndSorted() {
    QueryParameters parameters =
        new QueryParameters(Map.of("b", List.of("x"), "a", List.of("y"), "c", List.of("1", "2")));
    parameters.integer("b");
    parameters.decimal("a");
    parameters.text("c");
    Problem problem =
        catchThrowableOfType(ProblemException.class, parameters::refuseUnreadable).problem();
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.errors())
        .containsExactly(
            new FieldError("a", "is not a decimal number"),
            new FieldError("b", "is not a whole number"),
            new FieldError("c", "is given more than once"));
  }

  @Test
  void aRowNumberIsReadOrRefused() {
    assertThat(QueryParameters.id("id", "+07")).isEqualTo(7);
    assertThatThrownBy(() -> QueryParameters.id("id", ""))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.problem().errors())
                    .containsExactly(new FieldError("id", "is not a whole number")));
  }

  private static QueryParameters parameters(String name, String value) {
    return new QueryParameters(Map.of(name, List.of(value)));
  }

  private static List<FieldError> unreadable(
      java.util.function.Consumer<QueryParameters> read, String text) {
    QueryParameters parameters = parameters("n", text);
    read.accept(parameters);
    return catchThrowableOfType(ProblemException.class, parameters::refuseUnreadable)
        .problem()
        .errors();
  }
}
