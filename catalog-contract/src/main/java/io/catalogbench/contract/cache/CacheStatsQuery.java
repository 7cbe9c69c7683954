package io.catalogbench.contract.cache;

import io.catalogbench.contract.problem.FieldError;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.problem.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The query of {@code GET /api/cache/stats}.
 *
 * @param date the day in UTC; none for the present one
 */
public record CacheStatsQuery(Optional<LocalDate> date) {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Reads the query; a date that cannot be read is a 400. */
  public static CacheStatsQuery of(Map<String, List<String>> query) {
    QueryParameters parameters = new QueryParameters(query);
    Optional<String> date = parameters.text("date");
    parameters.refuseUnreadable();
    return new CacheStatsQuery(date.map(CacheStatsQuery::date));
  }

  private static LocalDate date(String text) {
    try {
      if (DATE.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException _) {
      // a day that no calendar has
    }
    throw new ProblemException(
        Problem.unreadable(List.of(new FieldError("date", "is not a date like 2026-11-20"))));
  }
}
