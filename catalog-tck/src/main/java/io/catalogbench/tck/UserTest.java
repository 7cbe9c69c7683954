package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@CatalogTest
final class UserTest {

  private final Client client;

  UserTest(Client client) {
    this.client = client;
  }

  @Test
  void aUserIsReadByItsNumber() {
    Answer answer = client.get("/api/users/42");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text())
        .isEqualTo(
            "{\"id\":42,\"username\":\"user42\",\"email\":\"user42@example.com\","
                + "\"created_at\":\"2023-01-01T04:54:00Z\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "10001", "999999999999999999"})
  void aUserThatDoesNotExistIsNotFound(String id) {
    Answer answer = client.get("/api/users/" + id);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("detail").stringValue())
        .isEqualTo("There is no user " + id + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"me", "1.0", "1e3", "1000000000000000000"})
  void aNumberThatCannotBeReadIsABadRequest(String id) {
    Answer answer = client.get("/api/users/" + id);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.errors()).containsExactly("id: is not a whole number");
  }

  @Test
  void usersHaveTheirAddressesAndTheirMetadataAsStored() {
    assertThat(client.get("/api/users?count=1").text())
        .isEqualTo(
            "[{\"id\":1,\"username\":\"user1\",\"email\":\"user1@example.com\","
                + "\"created_at\":\"2023-01-01T00:07:00Z\",\"addresses\":["
                + "{\"street\":\"18 Station Road\",\"city\":\"Zürich\",\"country\":\"CH\"},"
                + "{\"street\":\"18 Rue de l'Église\",\"city\":\"Lisbon\",\"country\":\"PT\"}],"
                + "\"metadata\":{\"plan\":\"basic\",\"tags\":[\"t1\",\"t1\"],\"score\":3.7,"
                + "\"active\":true,\"logins\":31}}]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 999, 1000})
  void asManyUsersComeAsAreWanted(int count) {
    List<JsonNode> users = client.get("/api/users?count=" + count).json().valueStream().toList();
    assertThat(users).hasSize(count);
    for (int k = 0; k < count; k++) {
      assertThat(users.get(k).path("id").intValue()).isEqualTo(k + 1);
      assertThat(users.get(k).path("addresses").size()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''              | 422 | count: is required
          ?count=         | 422 | count: is required
          ?count=0        | 422 | count: must be at least 1
          ?count=-1       | 422 | count: must be at least 1
          ?count=1001     | 422 | count: must be at most 1000
          ?count=many     | 400 | count: is not a whole number
          ?count=1.0      | 400 | count: is not a whole number
          ?count=1&count=1 | 400 | count: is given more than once
          """)
  void aCountThatIsNotOneIsRefused(String query, int status, String error) {
    Answer answer = client.get("/api/users" + query);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.errors()).containsExactly(error);
  }

  @Test
  void theFirstVersionListsTheFirst100Users() {
    List<JsonNode> users = client.get("/api/v1/users").json().valueStream().toList();
    assertThat(users).hasSize(100);
    assertThat(users.get(41).toString()).isEqualTo(client.get("/api/users/42").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                    | 1       | 10  | true  | 10 | 1
          ?page=2&size=3        | 2       | 3   | true  | 3  | 4
          ?page=99&size=100     | 99      | 100 | true  | 100 | 9801
          ?page=100&size=100    | 100     | 100 | false | 100 | 9901
          ?page=1429&size=7     | 1429    | 7   | false | 4  | 9997
          ?page=101&size=100    | 101     | 100 | false | 0  | 0
          ?page=1000000&size=100 | 1000000 | 100 | false | 0  | 0
          """)
  void theSecondVersionHasPages(
      String query, long page, long size, boolean hasNext, int items, long first) {
    JsonNode answer = client.get("/api/v2/users" + query).json();
    assertThat(answer.path("page").longValue()).isEqualTo(page);
    assertThat(answer.path("size").longValue()).isEqualTo(size);
    assertThat(answer.path("total").longValue()).isEqualTo(10_000);
    assertThat(answer.path("has_next").booleanValue()).isEqualTo(hasNext);
    assertThat(answer.path("items").size()).isEqualTo(items);
    assertThat(answer.at("/items/0/id").asLong(0)).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          page=0          | 422 | page: must be at least 1
          page=1000001    | 422 | page: must be at most 1000000
          size=0          | 422 | size: must be at least 1
          size=101        | 422 | size: must be at most 100
          page=two        | 400 | page: is not a whole number
          size=1&size=1   | 400 | size: is given more than once
          """)
  void aPageThatIsNotOneIsRefused(String query, int status, String error) {
    Answer answer = client.get("/api/v2/users?" + query);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.errors()).containsExactly(error);
  }

  @Test
  void usersAreCountedWithTheirGroupsAndPublishedPosts() {
    List<JsonNode> users = client.get("/api/users/optimized").json().valueStream().toList();
    assertThat(users).hasSize(100);
    assertThat(users.get(0).toString())
        .isEqualTo(
            "{\"id\":1,\"username\":\"user1\",\"email\":\"user1@example.com\","
                + "\"groups_count\":1,\"published_posts_count\":1}");
    assertThat(users.get(10).path("groups_count").intValue()).isEqualTo(3);
    assertThat(users.get(10).path("published_posts_count").intValue()).isEqualTo(3);
    assertThat(users.get(11).path("groups_count").intValue()).isZero();
    assertThat(users.get(11).path("published_posts_count").intValue()).isZero();
  }

  @Test
  void oneUserAndManyUsersCostOneStatementEach(RunningCatalog catalog) {
    for (String path :
        new String[] {
          "/api/users/7",
          "/api/users?count=1000",
          "/api/users/optimized",
          "/api/v1/users",
          "/api/v2/users"
        }) {
      client.get(path);
      RunningCatalog.Cost cost = catalog.cost(() -> client.get(path));
      assertThat(cost.statements()).describedAs(path).isEqualTo(1);
      assertThat(cost.commands()).describedAs(path).isZero();
    }
  }
}
