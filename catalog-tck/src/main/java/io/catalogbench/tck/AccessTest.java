package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.tck.RunningCatalog.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list of products asks of the database, with care and without; counted there. */
@AnyCache
@CatalogTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessTest {

  private final RunningCatalog joined;
  private final RunningCatalog naive;

  AccessTest(CatalogLauncher launcher) {
    joined = launcher.start("joined", Map.of(), "--access=joined", "--fragments=whole");
    naive = launcher.start("naive", Map.of(), "--access=naive", "--fragments=whole");
  }

  @AfterAll
  void stop() {
    try {
      joined.close();
    } finally {
      naive.close();
    }
  }

  /** The first statements on a new connection are joined by those that prepare the session. */
  @BeforeAll
  void openConnections() {
    joined.client().getConcurrently(30, "/api/users/1");
    naive.client().getConcurrently(30, "/api/users/1");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/products,                          14",
    "/api/products?category_id=7,             2",
    "/api/products?min_price=10&max_price=90, 14",
    "/api/products?search=lamp,              11",
    "/api/products?search=category%2042,      2",
    "/api/products?search=submarine,          1"
  })
  void aNaiveListAsksForCategoriesSomeAtATime(String path, int statements) {
    List<Answer> answers = new ArrayList<>();
    Cost one = joined.cost(() -> answers.add(joined.client().get(path)));
    Cost many = naive.cost(() -> answers.add(naive.client().get(path)));
    assertThat(one.statements()).isEqualTo(1);
    assertThat(many.statements()).describedAs("%s", many.sql()).isEqualTo(statements);
    assertThat(answers.get(1).body()).isEqualTo(answers.get(0).body());
  }

  @Test
  void aCachedNaiveListAsksForNothing() {
    naive.client().get("/api/products?max_price=77");
    Cost again = naive.cost(() -> naive.client().get("/api/products?max_price=77"));
    assertThat(again.statements()).isEqualTo(naive.cache() == CacheMode.NONE ? 13 : 0);
  }

  @Test
  void healthTellsTheMode() {
    assertThat(joined.client().get("/api/health").json().at("/settings/access").stringValue())
        .isEqualTo("joined");
    assertThat(naive.client().get("/api/health").json().at("/settings/access").stringValue())
        .isEqualTo("naive");
  }
}
