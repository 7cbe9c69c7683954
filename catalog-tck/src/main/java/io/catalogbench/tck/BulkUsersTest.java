package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.corpus.SampleToken;
import io.catalogbench.tck.RunningCatalog.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Creations of many users, on a server of their own: all or nothing, one statement. */
@AnyCache
@CatalogTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BulkUsersTest {

  private final RunningCatalog catalog;
  private final Client client;

  BulkUsersTest(CatalogLauncher launcher) {
    catalog = launcher.start("bulk-users");
    client = catalog.client();
  }

  @AfterAll
  void stop() {
    catalog.close();
  }

  @Test
  void aThousandUsersCostOneStatementAndNoCommand() {
    long before = total();
    String rows = users("thousand", 1_000);
    List<Answer> answers = new ArrayList<>();
    Cost cost = catalog.cost(() -> answers.add(create(rows)));
    assertThat(answers.getFirst().status()).isEqualTo(201);
    assertThat(answers.getFirst().text()).isEqualTo("{\"created_count\":1000}");
    assertThat(cost.statements()).isEqualTo(1);
    assertThat(cost.commands()).isZero();
    assertThat(total()).isEqualTo(before + 1_000);
    assertThat(create(users("more", 1_001)).errors())
        .containsExactly("users: must have 1 to 1000 rows");
  }

  @Test
  void noneIsCreatedWhereNamesOrAddressesAreTaken() {
    long before = total();
    Answer answer =
        create(
            """
            [{"username": "nobody", "email": "nobody@example.com"},
             {"username": "user7", "email": "seven@example.com"},
             {"username": "eight", "email": "user8@example.com"},
             {"username": "user9", "email": "user10@example.com"}]
            """);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.errors())
        .containsExactly(
            "users[1].username: is taken",
            "users[2].email: is taken",
            "users[3].email: is taken",
            "users[3].username: is taken");
    assertThat(total()).isEqualTo(before);
  }

  @Test
  void everyBrokenConstraintIsListedByRowAndField() {
    assertThat(
            create(
                    """
                    [{"username": "", "email": "nobody"}, null, {},
                     {"username": "fine", "email": "fine@example.com"}]
                    """)
                .errors())
        .containsExactly(
            "users[0].email: must look like name@example.com",
            "users[0].username: must have 1 to 150 characters",
            "users[1]: is required",
            "users[2].email: is required",
            "users[2].username: is required");
    assertThat(
            create(
                    """
                    [{"username": "a", "email": "a@b"}, {"username": "a", "email": "b@b"},
                     {"username": "b", "email": "a@b"}]
                    """)
                .errors())
        .containsExactly(
            "users[1].username: is given more than once",
            "users[2].email: is given more than once");
  }

  @Test
  void oneOfManyEqualRequestsAtTheSameTimeCreatesItsUsers() {
    long before = total();
    String rows = users("crowd", 50);
    String reversed = reversed("crowd", 50);
    List<CompletableFuture<Answer>> answers =
        IntStream.range(0, 8)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> create(n % 2 == 0 ? rows : reversed),
                        task -> Thread.ofVirtual().start(task)))
            .toList();
    assertThat(answers)
        .extracting(answer -> answer.join().status())
        .containsOnlyOnce(201)
        .containsOnly(201, 409);
    assertThat(total()).isEqualTo(before + 50);
  }

  private long total() {
    return client.get("/api/v2/users?size=1").json().path("total").longValue();
  }

  private Answer create(String json) {
    return client.send(
        "POST",
        "/api/users/bulk",
        json,
        "Content-Type",
        "application/json",
        "Authorization",
        SampleToken.USER.header());
  }

  private static String users(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> user(name, n, n))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** The same names and addresses, each with another and in another order. */
  private static String reversed(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> user(name, count - 1 - n, n))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String user(String name, int number, int address) {
    return "{\"username\":\"%s %d\",\"email\":\"%s%d@example.com\"}"
        .formatted(name, number, name, address);
  }
}
