package io.catalogbench.harness;

import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.plan.Project;
import io.catalogbench.harness.run.Progress;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the process works: the repository, and the person who reads along. */
final class Workplace {

  /** Says where the repository is; set by the launcher. */
  static final String ROOT_PROPERTY = "catalogbench.root";

  private Workplace() {}

  /**
   * The repository: what the launcher named, else the nearest folder above this one with plans.
   *
   * @throws InputException when there is none
   */
  static Project project() {
    String named = System.getProperty(ROOT_PROPERTY);
    if (named != null) {
      return new Project(Path.of(named).toAbsolutePath().normalize());
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("plans")) && Files.isDirectory(at.resolve("targets"))) {
        return new Project(at);
      }
    }
    throw new InputException("no folder with plans/ and targets/ here or above; use ./bench");
  }

  /** Tells the person at the terminal, or whoever reads the output, what runs. */
  static Progress progress() {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    return new Progress(
        out, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }
}
