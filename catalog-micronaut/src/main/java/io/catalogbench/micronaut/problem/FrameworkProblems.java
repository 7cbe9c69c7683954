package io.catalogbench.micronaut.problem;

import io.catalogbench.contract.problem.Problem;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;

/** Gives every error that the framework finds by itself the body of a problem. */
@Singleton
final class FrameworkProblems implements ErrorResponseProcessor<Problem> {

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    Problem problem = problem(context, response.code());
    return response
        .status(problem.status(), problem.title())
        .contentType(Problem.MEDIA_TYPE)
        .body(problem);
  }

  private static Problem problem(ErrorContext context, int status) {
    return switch (status) {
      case 400 -> missingBody(context) ? Problem.unreadableBody() : Problem.malformedRequest();
      case 404 -> Problem.noSuchRoute();
      case 405 -> Problem.methodNotAllowed();
      case 406 -> Problem.notAcceptable();
      case 413 -> Problem.contentTooLarge();
      case 415 -> Problem.unsupportedMediaType();
      default -> Problem.internal();
    };
  }

  private static boolean missingBody(ErrorContext context) {
    return context
        .getRootCause()
        .filter(
            cause ->
                cause instanceof UnsatisfiedRouteException
                    || cause instanceof UnsatisfiedArgumentException)
        .isPresent();
  }
}
