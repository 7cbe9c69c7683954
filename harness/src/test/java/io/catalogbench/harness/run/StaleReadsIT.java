package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.contract.settings.CacheMode;
import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.plan.Target;
import io.catalogbench.harness.run.FaultyBuild.Fault;
import io.catalogbench.infra.Infrastructure;
import io.catalogbench.infra.InfrastructureSettings;
import io.catalogbench.infra.Services;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No answer over HTTP is older than an acknowledged change, and the check for it finds faults. */
final class StaleReadsIT {

  private static final long SHORT = 3_000;

  /** Less than what a minute is enough for. */
  private static final long LONG = 150_000;

  private static final StaleReads.Arrangement TWO_BEHIND_REDIS =
      new StaleReads.Arrangement(CacheMode.REDIS, 2, Duration.ZERO);

  private static final Project PROJECT = new Project(FaultyBuild.SPRING_MVC.root());

  private static Infrastructure infrastructure;
  private static Children children;

  @TempDir Path work;

  @BeforeAll
  static void start() {
    children = new Children();
    infrastructure = Infrastructure.start(InfrastructureSettings.embedded());
  }

  @AfterAll
  static void stop() {
    infrastructure.close();
    children.close();
  }

  @Test
  void twoInstancesBehindOneRedisShowNothingOld() throws InterruptedException {
    for (String name : List.of("spring-mvc", "micronaut")) {
      StaleReads.Check check = check(target(name), SHORT);
      assertThat(check.stale()).as(check.toString()).isZero();
      assertThat(check.instances()).isEqualTo(2);
      assertThat(check.changes()).isGreaterThan(SHORT / 100);
      assertThat(check.reads()).isGreaterThan(SHORT / 10);
    }
  }

  @Test
  void aFillWithoutTheVersionOfItsMissIsFound() throws IOException, InterruptedException {
    Fault fault =
        new Fault(
            "catalog-cache/src/main/java/io/catalogbench/cache/RedisStore.java",
            "commands\n        .set(nodes.valueKey(key), new StampedValue(version, value),"
                + " SetArgs.Builder.px(ttl))",
            """
            commands
                .get(nodes.versionKey(key.scope()))
                .thenCompose(
                    newest ->
                        commands.set(
                            nodes.valueKey(key),
                            new StampedValue(newest == null ? version : newest.version(), value),
                            SetArgs.Builder.px(ttl)))
            """);
    assertFound(FaultyBuild.MICRONAUT.with(target("micronaut"), work, List.of(fault)));
  }

  @Test
  void anInvalidationBeforeTheCommitIsFound() throws IOException, InterruptedException {
    String source =
        "catalog-spring-mvc/src/main/java/io/catalogbench/spring/product/ProductService.java";
    List<Fault> faults =
        List.of(
            new Fault(
                source,
                "    cache.changed(id, List.of(product.categoryId(),"
                    + " replaced.previousCategoryId()));\n",
                ""),
            new Fault(
                source,
                "    Replaced replaced = repository",
                "    cache.changed(id, List.of(input.categoryId()));\n"
                    + "    Replaced replaced = repository"));
    assertFound(FaultyBuild.SPRING_MVC.with(target("spring-mvc"), work, faults));
  }

  private void assertFound(Target faulty) throws InterruptedException {
    StaleReads.Check check = check(faulty, LONG);
    assertThat(check.stale()).as(check.toString()).isPositive();
    assertThat(check.first().orElseThrow()).contains("although", "acknowledged");
  }

  private StaleReads.Check check(Target target, long operations) throws InterruptedException {
    Affinity anywhere = Affinity.of(Machine.affinity().server(), false);
    Launcher launcher = new Launcher(children, anywhere, PROJECT.root(), work.resolve("logs"));
    try (Services services = infrastructure.services(target.name())) {
      return StaleReads.check(target, TWO_BEHIND_REDIS, operations, launcher, services, silent());
    }
  }

  private static Target target(String name) {
    return PROJECT.targets(List.of(name)).getFirst();
  }

  private static Progress silent() {
    return new Progress(
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), false);
  }
}
