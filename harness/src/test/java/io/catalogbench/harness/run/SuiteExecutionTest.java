package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.plan.SuiteOrder;
import io.catalogbench.harness.result.Run;
import io.catalogbench.harness.result.RunDirectory;
import io.catalogbench.harness.result.RunStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SuiteExecutionTest {

  /** A suite that fails in the way that the plan it is given stands for. */
  static final class FailingSuite {

    private FailingSuite() {}

    public static void main(String... args) {
      if (args[0].equals("robustness")) {
        System.out.println("a table");
        System.exit(0);
      }
      if (args[0].equals("standard")) {
        System.out.println("Checking...");
      }
      System.err.println("no such thing");
      System.err.println("See --help.");
      System.exit(2);
    }
  }

  @TempDir private Path root;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void aUsageFaultOfTheSuiteIsToldAndLeavesNoFolder() throws IOException {
    SuiteExecution execution = execution("quick");
    assertThatThrownBy(execution::execute)
        .isInstanceOf(InputException.class)
        .hasMessage("no such thing");
    assertThat(root.resolve("run")).doesNotExist();
  }

  @Test
  void aSuiteThatFailsLaterIsAFailedRunWithItsReason() throws IOException, InterruptedException {
    Run run = execution("standard").execute();
    assertThat(run.status()).isEqualTo(RunStatus.FAILED);
    assertThat(run.warnings())
        .filteredOn(warning -> warning.code().equals("nothing-measured"))
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.message())
                    .isEqualTo("the suite ended with exit code 2; it said: no such thing"));
  }

  @Test
  void whatIsToldWithoutMeasuringIsPassedOnAndLeavesNoRun()
      throws IOException, InterruptedException {
    execution("robustness").tell();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a table" + System.lineSeparator());
    assertThat(root.resolve("run")).doesNotExist();
  }

  private SuiteExecution execution(String plan) throws IOException {
    SuiteOrder order =
        SuiteOrder.of(List.of("serialization", plan), 42, Optional.empty(), List.of(), List.of());
    writeJar(order.suite().jar(root));
    return new SuiteExecution(
        order,
        root,
        new RunDirectory(root.resolve("run")),
        "./bench jmh",
        new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), false));
  }

  private static void writeJar(Path jar) throws IOException {
    String name = FailingSuite.class.getName();
    String file = name.replace('.', '/') + ".class";
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, name);
    Files.createDirectories(Objects.requireNonNull(jar.getParent()));
    try (OutputStream stream = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(stream, manifest);
        InputStream code =
            Objects.requireNonNull(
                SuiteExecutionTest.class.getClassLoader().getResourceAsStream(file))) {
      entries.putNextEntry(new JarEntry(file));
      code.transferTo(entries);
    }
  }
}
