package io.catalogbench.harness;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ArrowsTest {

  private static final String ROOT = "io.catalogbench.harness";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void statisticsKnowNothingOfOurs() {
    onlySees("stats");
  }

  @Test
  void resultsKnowNothingOfOurs() {
    onlySees("result");
  }

  @Test
  void comparingSeesStatisticsAndResults() {
    onlySees("compare", "stats", "result");
  }

  @Test
  void reportingSeesComparisonsAndBelow() {
    onlySees("report", "advice", "compare", "stats", "result");
  }

  @Test
  void advisingSeesComparisonsAndBelow() {
    onlySees("advice", "compare", "stats", "result");
  }

  @Test
  void plansKnowNothingOfOurs() {
    onlySees("plan");
  }

  @Test
  void equivalenceKnowsNothingOfOurs() {
    onlySees("equivalence");
  }

  @Test
  void fuzzingKnowsNothingOfOurs() {
    onlySees("fuzz");
  }

  @Test
  void runningSeesPlansRequestsEquivalenceAndResults() {
    onlySees("run", "plan", "equivalence", "fuzz", "result");
  }

  @Test
  void onlyRunningTouchesProcessesSocketsAndClocks() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".run")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Process.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Socket.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ServerSocket.class)
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .check(CLASSES);
  }

  /** A package and the ones it may see; others of ours it must not. */
  private void onlySees(String from, String... allowed) {
    String[] seen = new String[allowed.length + 1];
    seen[0] = ROOT + "." + from + "..";
    for (int i = 0; i < allowed.length; i++) {
      seen[i + 1] = ROOT + "." + allowed[i] + "..";
    }
    classes()
        .that()
        .resideInAPackage(ROOT + "." + from + "..")
        .should()
        .onlyDependOnClassesThat(resideInAPackage(ROOT + "..").negate().or(resideInAnyOf(seen)))
        .check(CLASSES);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<
          com.tngtech.archunit.core.domain.JavaClass>
      resideInAnyOf(String... packages) {
    return com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(packages);
  }
}
