package io.catalogbench.harness.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;

/**
 * Connections beside an open load that kept the server busy with what was not measured.
 *
 * @param scenario what they asked for, of the kind that asks
 */
public record Beside(Kind kind, int connections, Optional<String> scenario) {

  /** What they did. */
  public enum Kind {
    /** Each asked for the same again as soon as it was answered. */
    @JsonProperty("asking")
    ASKING,
    /** Each sent a request whose body came a byte at a time. */
    @JsonProperty("slow-requests")
    SLOW_REQUESTS
  }

  public Beside {
    if (connections < 1) {
      throw new IllegalArgumentException("connections must be at least 1: " + connections);
    }
    if (scenario.isPresent() != (kind == Kind.ASKING)) {
      throw new IllegalArgumentException("a scenario belongs to those that ask, and to no others");
    }
  }

  @Override
  public String toString() {
    return switch (kind) {
      case ASKING -> String.format(Locale.ROOT, "beside %,d × %s", connections, scenario.get());
      case SLOW_REQUESTS -> String.format(Locale.ROOT, "beside %,d slow requests", connections);
    };
  }
}
