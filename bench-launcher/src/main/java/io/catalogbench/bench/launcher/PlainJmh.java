package io.catalogbench.bench.launcher;

import java.io.IOException;
import java.util.Optional;
import org.openjdk.jmh.Main;

/**
 * JMH's own command line over the benchmarks of a suite. JMH would start a fork for each, of which
 * none loads on an old JVM, and end with an empty table and exit code 0; so this class, which is
 * compiled for Java 8, looks first.
 */
public final class PlainJmh {

  private static final int WANTED = 25;
  private static final int NOT_MEASURED = 2;

  private PlainJmh() {}

  /** Runs JMH; the exit code is 2 when this JVM is too old. */
  public static void main(String[] args) throws IOException {
    Optional<String> fault =
        fault(System.getProperty("java.specification.version"), System.getProperty("java.home"));
    if (fault.isPresent()) {
      System.err.println(fault.get());
      System.exit(NOT_MEASURED);
    }
    Main.main(args);
  }

  /** What is wrong with a JVM, and the remedy; nothing if it is new enough. */
  static Optional<String> fault(String version, String home) {
    int major = Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    if (major >= WANTED) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            "These benchmarks need Java %d or newer; this is Java %d (%s).%n"
                + "Name another: /path/to/jdk-%d/bin/java -jar ...; Linux keeps them in"
                + " /usr/lib/jvm, as a rule.",
            WANTED, major, home, WANTED));
  }
}
