package io.catalogbench.contract.performance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /api/performance/{name}}: an object without members where no call of
 * that name has ended.
 *
 * @param count calls that were looked at
 * @param avg their mean in seconds, to the microsecond
 * @param min the shortest in seconds, to the microsecond
 * @param max the longest in seconds, to the microsecond
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallStatistics(
    @Nullable Integer count,
    @Nullable BigDecimal avg,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max) {

  static final CallStatistics NONE = new CallStatistics(null, null, null, null);

  static CallStatistics of(long[] nanos) {
    if (nanos.length == 0) {
      return NONE;
    }
    return new CallStatistics(
        nanos.length,
        seconds(Arrays.stream(nanos).sum() / nanos.length),
        seconds(Arrays.stream(nanos).min().orElseThrow()),
        seconds(Arrays.stream(nanos).max().orElseThrow()));
  }

  private static BigDecimal seconds(long nanos) {
    return BigDecimal.valueOf(nanos, 9).setScale(6, RoundingMode.HALF_UP);
  }
}
