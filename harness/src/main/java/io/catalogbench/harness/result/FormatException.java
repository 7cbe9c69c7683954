package io.catalogbench.harness.result;

import java.nio.file.Path;
import java.util.List;

/** A result file that is not what it should be: the file, and where in it the faults are. */
public final class FormatException extends RuntimeException {

  private final List<String> faults;

  public FormatException(Path file, List<String> faults) {
    super(file + " is not a result of this program:\n  " + String.join("\n  ", faults));
    this.faults = List.copyOf(faults);
  }

  /** Each fault: the path in the document, a colon, what is wrong. */
  public List<String> faults() {
    return faults;
  }
}
