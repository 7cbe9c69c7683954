package io.catalogbench.load.file;

import java.nio.file.Path;
import java.util.List;

/** A load file that can't be used; the message has one line per fault. */
public final class LoadFileException extends Exception {

  private static final long serialVersionUID = 1;

  LoadFileException(Path file, List<String> faults) {
    super(
        String.join(
            System.lineSeparator(), faults.stream().map(fault -> file + ": " + fault).toList()));
  }
}
