package io.catalogbench.harness.run;

import io.catalogbench.harness.equivalence.Difference;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown where targets do not answer alike, so that measuring them would compare two things. */
public final class InequalityException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  /** One that tells the first differences. */
  public InequalityException(List<Difference> differences) {
    super(
        differences.stream()
            .limit(SHOWN)
            .map(Difference::toString)
            .collect(
                Collectors.joining(
                    System.lineSeparator(),
                    "%d differences; nothing was measured%n".formatted(differences.size()),
                    differences.size() > SHOWN ? "%n… all: bench verify".formatted() : "")));
  }
}
