package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.corpus.Corpus;
import io.catalogbench.contract.corpus.CorpusRequest;
import io.catalogbench.harness.equivalence.Difference;
import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.run.FaultyBuild.Fault;
import io.catalogbench.infra.InfrastructureSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate finds what is planted into a server, and names request, place and both values. */
final class PlantedFaultsIT {

  private static final String SOURCES =
      "catalog-micronaut/src/main/java/io/catalogbench/micronaut/";

  private static final List<Fault> FAULTS =
      List.of(
          new Fault(
              SOURCES + "product/ProductController.java",
              "HttpResponse.noContent()",
              "HttpResponse.accepted()"),
          new Fault(
              SOURCES + "product/ProductRow.java",
              "row.getBigDecimal(2)",
              "row.getBigDecimal(2).setScale(1, java.math.RoundingMode.HALF_UP).setScale(2)"),
          new Fault(
              SOURCES + "user/UserService.java",
              ".one(id)\n",
              ".one(id).thenCompose(_ -> repository.one(id))\n"),
          new Fault(
              SOURCES + "product/ProductService.java",
              "cache\n        .changed(product.id(), List.of(product.categoryId(),"
                  + " replaced.previousCategoryId()))",
              "CompletableFuture.completedFuture(product)"),
          new Fault(
              SOURCES + "product/ProductController.java",
              "URI.create(\"/api/products/\" + created.id()))",
              "URI.create(\"/api/products/\" + created.id())).header(\"X-Served-By\", \"me\")"));

  private static final Set<String> REQUESTS =
      Set.of(
          "a product, cold",
          "a user",
          "creating a product",
          "a product of category 21 before it moves, cold",
          "replacing a product",
          "the replaced product, cold",
          "deleting a product");

  private static List<Difference> differences = List.of();

  @BeforeAll
  static void compare(@TempDir Path work) throws IOException, InterruptedException {
    Project project = new Project(FaultyBuild.MICRONAUT.root());
    List<Target> targets = project.targets(List.of("spring-mvc", "micronaut"));
    List<CorpusRequest> requests =
        Corpus.requests().stream().filter(request -> REQUESTS.contains(request.name())).toList();
    assertThat(requests).hasSameSizeAs(REQUESTS);
    differences =
        Verification.of(
                List.of(
                    targets.getFirst(),
                    FaultyBuild.MICRONAUT.with(targets.getLast(), work, FAULTS)),
                requests,
                new Setting(
                    project.root(), work.resolve("logs"), InfrastructureSettings.embedded()),
                new Progress(
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                    false))
            .differences();
  }

  @Test
  void anotherStatusIsNamed() {
    found("deleting a product: status: 204 ≠ 202");
  }

  @Test
  void anotherRoundingIsNamed() {
    found("a product, cold: $.price: 555.33 ≠ 555.30");
  }

  @Test
  void anExtraStatementIsNamed() {
    assertThat(differences)
        .anySatisfy(
            difference -> {
              assertThat(difference.request()).isEqualTo("a user");
              assertThat(difference.where()).startsWith("sql SELECT").contains("catalog.users");
              assertThat(difference.left()).isEqualTo("1 times");
              assertThat(difference.right()).isEqualTo("2 times");
            });
  }

  @Test
  void aMissingInvalidationIsNamedByWhatWasNotSentAndByWhatIsReadThen() {
    found("replacing a product: redis unlink: 1 times ≠ 0 times");
    found("the replaced product, cold: $.name: \"Corpus replaced\" ≠ \"Large Table 20\"");
    assertThat(differences).extracting(Difference::where).contains("cached v1:product:20 $.name");
  }

  @Test
  void anExtraHeaderIsNamed() {
    found("creating a product: header x-served-by: absent ≠ me");
  }

  private static void found(String difference) {
    assertThat(differences)
        .extracting(Difference::toString)
        .contains("spring-mvc ≠ micronaut-faulty: " + difference);
  }
}
