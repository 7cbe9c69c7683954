package io.catalogbench.harness.run;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A generator of closed loads that somebody else wrote, where this machine has it. */
enum OtherGenerator {
  WRK("wrk", "wrk") {
    @Override
    List<String> command(URI address, int connections, long seconds, int cores) {
      return List.of(
          label(),
          "-t" + Math.min(cores, connections),
          "-c" + connections,
          "-d" + seconds + "s",
          "-H",
          ACCEPT,
          address.toString());
    }

    @Override
    Optional<Driven> parse(String output) {
      OptionalLong requests = whole(output, "(\\d+) requests in ");
      OptionalDouble rate = decimal(output, "Requests/sec:\\s+([\\d.]+)");
      if (requests.isEmpty() || rate.isEmpty() || !(rate.getAsDouble() > 0)) {
        return Optional.empty();
      }
      long sockets =
          whole(output, "Socket errors: connect (\\d+)").orElse(0)
              + whole(output, "Socket errors: .*read (\\d+)").orElse(0)
              + whole(output, "Socket errors: .*write (\\d+)").orElse(0)
              + whole(output, "Socket errors: .*timeout (\\d+)").orElse(0);
      return Optional.of(
          new Driven(
              requests.getAsLong(),
              requests.getAsLong() / rate.getAsDouble(),
              sockets + whole(output, "Non-2xx or 3xx responses: (\\d+)").orElse(0),
              requests.getAsLong()));
    }
  },
  AB("ab", "apache2-utils") {
    @Override
    List<String> command(URI address, int connections, long seconds, int cores) {
      return List.of(
          label(),
          "-q",
          "-k",
          "-c",
          Integer.toString(connections),
          "-t",
          Long.toString(seconds),
          "-n",
          Long.toString(MOST_PER_SECOND * seconds),
          "-H",
          ACCEPT,
          address.toString());
    }

    @Override
    Optional<Driven> parse(String output) {
      OptionalLong requests = whole(output, "Complete requests:\\s+(\\d+)");
      OptionalDouble seconds = decimal(output, "Time taken for tests:\\s+([\\d.]+) seconds");
      if (requests.isEmpty() || seconds.isEmpty() || !(seconds.getAsDouble() > 0)) {
        return Optional.empty();
      }
      return Optional.of(
          new Driven(
              requests.getAsLong(),
              seconds.getAsDouble(),
              whole(output, "Failed requests:\\s+(\\d+)").orElse(0)
                  + whole(output, "Non-2xx responses:\\s+(\\d+)").orElse(0),
              whole(output, "Keep-Alive requests:\\s+(\\d+)").orElse(0)));
    }
  };

  private static final String ACCEPT = "Accept: application/json";

  /** More than any server here answers: the time ends a load, not this. */
  private static final long MOST_PER_SECOND = 1_000_000;

  private final String label;
  private final String debianPackage;

  OtherGenerator(String label, String debianPackage) {
    this.label = label;
    this.debianPackage = debianPackage;
  }

  /**
   * What a generator counted.
   *
   * @param requests that were answered
   * @param failed of them, or beside them, that went wrong
   * @param keptAlive of them that left their connection open
   */
  record Driven(long requests, double seconds, long failed, long keptAlive) {

    /** Share of the requests whose connection stays open that makes the loads comparable. */
    private static final double KEPT_ENOUGH = 0.99;

    /** Why it cannot be compared with other loads, if it cannot. */
    Optional<String> fault() {
      if (requests == 0) {
        return Optional.of("no request was answered");
      }
      if (failed > 0) {
        return Optional.of(String.format(Locale.ROOT, "%,d requests failed", failed));
      }
      return keptAlive < KEPT_ENOUGH * requests
          ? Optional.of(
              String.format(
                  Locale.ROOT,
                  "only %,d of %,d requests kept their connection open",
                  keptAlive,
                  requests))
          : Optional.empty();
    }
  }

  /** The command line of a closed load. */
  abstract List<String> command(URI address, int connections, long seconds, int cores);

  /** What it counted, as it says at its end; empty when it says something else. */
  abstract Optional<Driven> parse(String output);

  /** The name of the program. */
  String label() {
    return label;
  }

  /** The package of Debian that brings it. */
  String debianPackage() {
    return debianPackage;
  }

  /** True when this machine has it. */
  boolean installed() {
    return Machine.onPath(label).isPresent();
  }

  private static OptionalLong whole(String output, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(output);
    return matcher.find()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }

  private static OptionalDouble decimal(String output, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(output);
    return matcher.find()
        ? OptionalDouble.of(Double.parseDouble(matcher.group(1)))
        : OptionalDouble.empty();
  }
}
