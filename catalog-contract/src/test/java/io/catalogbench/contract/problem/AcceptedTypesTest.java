package io.catalogbench.contract.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AcceptedTypesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "application/*;q=0.1",
        "text/html, application/json;q=0.9, */*;q=0",
        "application/json; a=b; q=1.000",
        "text/html; Charset=\"UTF-8\"",
        "text/html;level=\"1,2;\\\"\", text/*"
      })
  void mediaRangesStayAsTheyAre(String header) {
    assertThat(AcceptedTypes.readable(header)).isEqualTo(header);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "*",
        "/",
        "json",
        "application/",
        "*/json",
        "a/b/c",
        "application/json;",
        "application/json;q=2",
        "application/json;q=0.12345",
        "application/json;q=NaN",
        "application/json;a",
        "application/json;charset=nothing",
        "text/html;a=\""
      })
  void whatIsNoMediaRangeCountsAsNotSent(String element) {
    assertThat(AcceptedTypes.readable(element)).isEmpty();
    assertThat(AcceptedTypes.readable(element.replace("\"", "") + ",text/html"))
        .isEqualTo("text/html");
  }
}
