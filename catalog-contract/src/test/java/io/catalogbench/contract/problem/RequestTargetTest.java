package io.catalogbench.contract.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestTargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/simple",
        "/api/simple?",
        "/api/items?tags=%EC%9D%98&tags=a+b&tags",
        "/api/items?a==b&&c&",
        "/api/items?tags=%00",
        "/api/performance/a&=b",
        "/api/performance/\u0663%41"
      })
  void whatIsEscapedUtf8CanBeRead(String target) {
    assertThat(RequestTarget.readable(target)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/simple?%zz=1",
        "/api/simple?x=%",
        "/api/simple?x=%4",
        "/api/simple?x=%\u0663\u0663",
        "/api/simple?x=%C3",
        "/api/simple?x=%C3x%28",
        "/api/docs/%ED%A0%80",
        "/api/simple?=1",
        "/api/simple?x=1&=1",
        "/api/performance/%00"
      })
  void otherEscapesAndParametersWithoutANameCannot(String target) {
    assertThat(RequestTarget.readable(target)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/%61pi/%73imple,          /api/simple",
    "/api/a%2Fb%2fc%20%7E,     /api/a%2Fb%2fc%20~",
    "/api/%EC%9D%98,           /api/%EC%9D%98",
    "/api/items?tags=%61,      /api/items?tags=%61",
    "/%61pi/items?tags=%61,    /api/items?tags=%61"
  })
  void aPathNeedsNoEscapesForLettersDigitsAndSomeMarks(String target, String unescaped) {
    assertThat(RequestTarget.unescaped(target)).isEqualTo(unescaped);
  }

  @Test
  void aPathWithoutEscapesIsLeftAsItIs() {
    String target = "/api/items?tags=%61";
    assertThat(RequestTarget.unescaped(target)).isSameAs(target);
  }
}
