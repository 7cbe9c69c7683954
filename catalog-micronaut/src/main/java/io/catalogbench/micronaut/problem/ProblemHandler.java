package io.catalogbench.micronaut.problem;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what a controller or a layer below it threw. */
@Singleton
final class ProblemHandler implements ExceptionHandler<Throwable, HttpResponse<Problem>> {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  /** The SQL state of a value that must be unique and is taken. */
  private static final String TAKEN = "23505";

  /** SQL states of a server that cannot be reached, lets nobody in, is full, or is going down. */
  private static final Pattern GONE = Pattern.compile("08...|28...|3D...|53...|55000|57P..");

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, Throwable failure) {
    return switch (failure) {
      case ProblemException refused ->
          answer(refused.problem()).headers(headers -> refused.headers().forEach(headers::set));
      case IOException lost ->
          clientGone(request) ? answer(Problem.malformedRequest()) : databaseGone(lost);
      case PgException refused when TAKEN.equals(refused.getSqlState()) ->
          answer(Problem.taken(List.of()));
      case PgException refused ->
          GONE.matcher(refused.getSqlState()).matches() ? databaseGone(refused) : failed(refused);
      case VertxException gone -> databaseGone(gone);
      default -> failed(failure);
    };
  }

  /** Whether the client went away before its request was here; nobody reads the answer. */
  private static boolean clientGone(HttpRequest<?> request) {
    return request.getMethod().requiresRequestBody() && request.getBody().isEmpty();
  }

  private static HttpResponse<Problem> databaseGone(Exception gone) {
    LOG.warn("database gone: {}", gone.getMessage());
    return answer(Problem.unavailable())
        .header(HttpHeaders.RETRY_AFTER, Integer.toString(Limits.RETRY_AFTER_SECONDS));
  }

  private static HttpResponse<Problem> failed(Throwable failure) {
    LOG.error("request failed", failure);
    return answer(Problem.internal());
  }

  private static MutableHttpResponse<Problem> answer(Problem problem) {
    return HttpResponse.<Problem>status(problem.status(), problem.title())
        .contentType(Problem.MEDIA_TYPE)
        .body(problem);
  }
}
