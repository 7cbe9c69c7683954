package io.catalogbench.tck;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@CatalogTest
final class ItemsTest {

  private final Client client;

  ItemsTest(Client client) {
    this.client = client;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/items                                         | {"skip":0,"limit":100,"tags":null}
          /api/items?skip=20&limit=10&tags=b&tags=a&tags=b   | {"skip":20,"limit":10,"tags":["b","a","b"]}
          /api/items?skip=&limit=                            | {"skip":0,"limit":100,"tags":null}
          /api/items?skip&limit&tags                         | {"skip":0,"limit":100,"tags":[""]}
          /api/items?skip=%2B007                             | {"skip":7,"limit":100,"tags":null}
          /api/items?skip=-0&limit=1000                      | {"skip":0,"limit":1000,"tags":null}
          /api/items?Skip=9&offset=9                         | {"skip":0,"limit":100,"tags":null}
          /api/items?ski%70=3                                | {"skip":3,"limit":100,"tags":null}
          /api/items?tags=a,b                                | {"skip":0,"limit":100,"tags":["a,b"]}
          /api/items?tags=a;tags=b                           | {"skip":0,"limit":100,"tags":["a;tags=b"]}
          /api/items?tags=a=b                                | {"skip":0,"limit":100,"tags":["a=b"]}
          /api/items?tags=a+b%2Bc%20d                        | {"skip":0,"limit":100,"tags":["a b+c d"]}
          /api/items?tags=%26%3D%23%3F                       | {"skip":0,"limit":100,"tags":["&=#?"]}
          /api/items?tags=%EC%9D%98%EC%9E%90                 | {"skip":0,"limit":100,"tags":["의자"]}
          /api/items?tags=%F0%9F%9B%92                       | {"skip":0,"limit":100,"tags":["🛒"]}
          /api/items?tags=%22%5C                             | {"skip":0,"limit":100,"tags":["\\"\\\\"]}
          /api/items?tags=%09%0A                             | {"skip":0,"limit":100,"tags":["\\t\\n"]}
          """)
  void itemsEchoTheirQuery(String path, String body) {
    assertThat(client.get(path).text()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          skip=-1             | skip: must be at least 0
          limit=-1            | limit: must be at least 0
          limit=1001          | limit: must be at most 1000
          skip=-5&limit=5000  | limit: must be at most 1000, skip: must be at least 0
          """)
  void everyBrokenConstraintIsListed(String query, String errors) {
    Answer answer = client.get("/api/items?" + query);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).containsExactly(errors.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          skip=one&limit=two           | limit: is not a whole number, skip: is not a whole number
          skip=1.0                     | skip: is not a whole number
          skip=1e3                     | skip: is not a whole number
          skip=+1                      | skip: is not a whole number
          skip=1000000000000000000     | skip: is not a whole number
          skip=%EF%BC%91               | skip: is not a whole number
          limit=1&limit=1              | limit: is given more than once
          tags=a%00                    | tags: must not contain NUL or unpaired surrogates
          skip=x&limit=-1&tags=%00     | skip: is not a whole number, tags: must not contain NUL or unpaired surrogates
          """)
  void everyUnreadableValueIsListed(String query, String errors) {
    Answer answer = client.get("/api/items?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errors()).containsExactly(errors.split(", "));
  }

  @Test
  void oneHundredTagsAreTakenAndOneMoreIsNot() {
    assertThat(client.get("/api/items?" + tags(100)).json().path("tags").size()).isEqualTo(100);
    Answer refused = client.get("/api/items?" + tags(101));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.errors()).containsExactly("tags: must have at most 100 values");
  }

  private static String tags(int count) {
    return IntStream.range(0, count).mapToObj(k -> "tags=" + k).collect(joining("&"));
  }
}
