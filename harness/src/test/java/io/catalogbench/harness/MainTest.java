package io.catalogbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class MainTest {

  private final StringWriter err = new StringWriter();

  private int execute(String... args) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(err, true));
    line.setOut(new PrintWriter(new StringWriter(), true));
    return line.execute(args);
  }

  @Test
  void anUnknownVerbIsRefusedWithTheNearestOne() {
    assertThat(execute("rnu")).isEqualTo(2);
    assertThat(err.toString()).contains("unknown verb 'rnu', did you mean 'run'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nosuch --help", "--help nosuch", "cache nosuch --help"})
  void thereIsNoHelpAboutAnUnknownVerb(String args) {
    assertThat(execute(args.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString()).contains("unknown verb 'nosuch'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "run --help", "cache stats --help"})
  void thereIsHelpAboutTheOthers(String args) {
    assertThat(execute(args.split(" ", -1))).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void anUnknownOptionIsRefusedWithTheNearestOne() {
    assertThat(execute("run", "--sed", "4")).isEqualTo(2);
    assertThat(err.toString()).contains("unknown option '--sed', did you mean '--seed'?");
  }

  @Test
  void anUnknownPlanIsRefusedWithTheNearestOne() {
    assertThat(execute("run", "quik")).isEqualTo(2);
    assertThat(err.toString()).contains("unknown plan 'quik', did you mean 'quick'?");
  }

  @Test
  void aPlanFileThatIsNotThereIsRefused() {
    assertThat(execute("run", "mine/none.yaml")).isEqualTo(2);
    assertThat(err.toString()).contains("no plan file ").contains("mine/none.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1001"})
  void aRunHasAtLeastOneRound(String rounds) {
    assertThat(execute("run", "smoke", "--rounds", rounds)).isEqualTo(2);
    assertThat(err.toString()).contains("--rounds must be 1 to 1000, not " + rounds);
  }

  @Test
  void allUnknownTargetsAreToldTogether() {
    assertThat(execute("run", "smoke", "--targets", "floo,micronout")).isEqualTo(2);
    assertThat(err.toString())
        .contains("unknown target 'floo', did you mean 'floor'?")
        .contains("unknown target 'micronout', did you mean 'micronaut'?");
  }

  @Test
  void anUnknownScenarioIsRefusedWithTheNearestOne() {
    assertThat(execute("run", "smoke", "--scenarios", "smple")).isEqualTo(2);
    assertThat(err.toString()).contains("unknown scenario 'smple', did you mean 'simple'?");
  }

  @Test
  void aTargetThatServesNothingOfThePlanIsRefused() {
    assertThat(execute("run", "smoke", "--targets", "floor", "--scenarios", "user-by-id"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("target floor serves none of the scenarios");
  }

  @Test
  void severalPlansHaveNoTargetsInCommon() {
    assertThat(execute("run", "full", "--targets", "floor")).isEqualTo(2);
    assertThat(err.toString())
        .contains("plan full is several plans: --targets and --scenarios go with one of them")
        .contains("standard, ");
  }

  @Test
  void nothingBeginsWhileOneOfSeveralPlansHasAFault(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("night.yaml");
    Files.writeString(file, "name: night\ndescription: d\nplans: [smoke, quik, own.yaml]\n");
    Path out = folder.resolve("out");
    assertThat(execute("run", file.toString(), "--out", out.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("unknown plan 'quik', did you mean 'quick'?")
        .contains("no plan file ")
        .contains("own.yaml");
    assertThat(out).doesNotExist();
  }

  @Test
  void severalPlansGoOnOnlyFromOneOfThem(@TempDir Path folder) throws IOException {
    new RunDirectory(folder).write(SuiteSample.run());
    assertThat(execute("run", "full", "--resume", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("was no run of servers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run smoke", "jmh serialization smoke", "run full"})
  void aFolderThatCannotBeMadeIsTold(String verb, @TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path out = file.resolve("out");
    assertThat(execute((verb + " --out " + out).split(" ", -1))).isEqualTo(2);
    assertThat(err.toString())
        .contains("--out " + out + " cannot be made: ")
        .doesNotContain("\tat ");
  }

  @Test
  void whatDoesNotAnswerLeavesNoFolder(@TempDir Path folder) {
    Path out = folder.resolve("deep/out");
    assertThat(
            execute(
                "run",
                "smoke",
                "--postgres",
                "postgresql://me:secret@127.0.0.1:1/mine",
                "--out",
                out.toString()))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("cannot connect to postgresql://me@127.0.0.1:1/mine")
        .doesNotContain("secret");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderOfARunThatEndedEarlyIsNotJustFull(@TempDir Path folder) throws IOException {
    new RunDirectory(folder).write(begun("./bench run smoke"));
    assertThat(execute("run", "smoke", "--out", folder.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "holds a run that ended early: bench run --resume " + folder + " goes on with it");
    Files.writeString(folder.resolve("run.json"), "{}");
    assertThat(execute("run", "smoke", "--out", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is not empty; name a new folder");
  }

  @Test
  void aRunGoesOnWithItsOwnPlan(@TempDir Path folder) throws IOException {
    new RunDirectory(folder).write(begun("./bench run smoke"));
    assertThat(execute("run", "quick", "--resume", folder.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("--resume goes on with the plan that the run began with: leave 'quick' out");
  }

  @Test
  void aRunWhosePlanHasASpaceInItsPathGoesOn(@TempDir Path folder) throws IOException {
    Path plan = folder.resolve("my plans/mine.yaml");
    new RunDirectory(folder)
        .write(begun(Output.command(List.of("run", plan.toString(), "--rounds", "3"))));
    assertThat(execute("run", "--resume", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no plan file " + plan);
  }

  @ParameterizedTest
  @CsvSource({
    "--postgres,postgresql://me:secret@127.0.0.1:1/mine,postgresql://me:secret@127.0.0.1:1/other",
    "--redis,redis://:secret@127.0.0.1:1/0,redis://:secret@127.0.0.1:2/0"
  })
  void aRunGoesOnWithItsServicesOnly(
      String option, String address, String other, @TempDir Path folder) throws IOException {
    new RunDirectory(folder).write(begun(Output.command(List.of("run", "smoke", option, address))));
    assertThat(Files.readString(folder.resolve("run.json"))).doesNotContain("secret");
    assertThat(execute("run", "--resume", folder.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("a password is not kept: give " + option + " again, with its password");
    assertThat(execute("run", "--resume", folder.toString(), option, other)).isEqualTo(2);
    assertThat(err.toString()).contains("the run began with ").contains("goes on with no other");
    assertThat(execute("run", "--resume", folder.toString(), option, address)).isEqualTo(2);
    assertThat(err.toString()).contains("cannot connect to ").doesNotContain("secret");
  }

  private static Run begun(String command) {
    return Run.begun("run", "smoke", command, 1, 1, Instant.EPOCH, Optional.empty(), List.of());
  }

  @Test
  void allFaultsOfSettingsAreToldBeforeAnythingStarts() {
    assertThat(execute("verify", "--set", "foo=bar", "--set", "access=naiv")).isEqualTo(2);
    assertThat(err.toString()).contains("unknown setting 'foo'").contains("'naiv' is not one of");
  }

  @Test
  void aTargetThatIsNoCatalogServerCannotBeVerified() {
    assertThat(execute("verify", "--targets", "spring-mvc,floor")).isEqualTo(2);
    assertThat(err.toString()).contains("target floor cannot be verified");
  }

  @Test
  void anUnknownSuiteIsRefusedWithAllThatThereAre() {
    assertThat(execute("jmh", "storage")).isEqualTo(2);
    assertThat(err.toString())
        .contains("unknown suite 'storage'")
        .contains("suites: serialization, cache; plans: smoke, quick");
  }

  @Test
  void everyVerbHasHelpWithAnExample() {
    Main.commandLine()
        .getSubcommands()
        .forEach(
            (name, verb) -> assertThat(verb.getUsageMessage()).as(name).contains("bench " + name));
  }

  @Test
  void theHelpOfRunNamesEveryPlan() {
    String help =
        Optional.ofNullable(Main.commandLine().getSubcommands().get("run"))
            .orElseThrow()
            .setUsageHelpWidth(1_000)
            .getUsageMessage();
    assertThat(help).contains(new Project(Path.of("..")).plans());
  }

  @Test
  void aStoredRunIsConcludedFromAnewOnlyWhenAsked(@TempDir Path folder) throws IOException {
    RunDirectory directory = new RunDirectory(folder);
    directory.write(SuiteSample.run());
    assertThat(execute("report", folder.toString())).isZero();
    assertThat(directory.run().claims()).as("as it was stored").isEmpty();
    assertThat(execute("report", "--conclude", folder.toString())).isZero();
    assertThat(directory.run().claims()).isNotEmpty();
    assertThat(directory.run().measurements()).isEqualTo(SuiteSample.run().measurements());
  }

  @Test
  void aReportNeedsAFolderOfARun() {
    assertThat(execute("report", "src")).isEqualTo(2);
    assertThat(err.toString()).contains("src is no folder of a run: no run.json");
  }

  @Test
  void aRunIsNamedByItsFileToo(@TempDir Path folder) throws IOException {
    new RunDirectory(folder).write(SuiteSample.run());
    assertThat(execute("report", folder.resolve("run.json").toString())).isZero();
    assertThat(folder.resolve("index.html")).isNotEmptyFile();
  }
}
