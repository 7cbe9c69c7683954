package io.catalogbench.contract.simple;

import io.catalogbench.contract.problem.QueryParameters;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query of {@code GET /api/say-sync} and {@code GET /api/say-async}.
 *
 * @param delay seconds to wait before answering, 0 to 10, decimals allowed
 * @param word the word to say
 */
public record SayQuery(
    @NotNull(message = "is required")
        @DecimalMin(value = "0", message = "must be at least 0")
        @DecimalMax(value = "10", message = "must be at most 10")
        @Nullable BigDecimal delay,
    @NotNull(message = "is required")
        @Size(min = 1, max = 100, message = "must have 1 to 100 characters")
        @Nullable String word) {

  /** Reads the query; values that cannot be read are a 400, the rest is left to the validator. */
  public static SayQuery of(Map<String, List<String>> query) {
    QueryParameters parameters = new QueryParameters(query);
    BigDecimal delay = parameters.decimal("delay").orElse(null);
    String word = parameters.text("word").orElse(null);
    parameters.refuseUnreadable();
    return new SayQuery(delay, word);
  }

  /** The delay as a duration, to the nanosecond; zero when no delay is given. */
  public Duration pause() {
    return delay == null
        ? Duration.ZERO
        : Duration.ofNanos(
            delay.movePointRight(9).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** The answer to this query. */
  public Said said() {
    return new Said(word == null ? "" : word);
  }
}
