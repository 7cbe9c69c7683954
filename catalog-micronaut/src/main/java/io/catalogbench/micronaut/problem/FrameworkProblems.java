package io.catalogbench.micronaut.problem;

import io.catalogbench.contract.problem.Problem;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.NotAllowedException;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gives every error that the framework finds by itself the body of a problem. */
@Singleton
final class FrameworkProblems implements ErrorResponseProcessor<Problem> {

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    Problem problem = problem(context, response.code());
    if (context.getRootCause().orElse(null) instanceof NotAllowedException refused) {
      response.getHeaders().set(HttpHeaders.ALLOW, allowed(refused));
    }
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
      // Without a cause it is the request line or a header that is too long.
      case 413 ->
          context.getRootCause().isPresent()
              ? Problem.contentTooLarge()
              : Problem.malformedRequest();
      case 415 -> Problem.unsupportedMediaType();
      default -> Problem.internal();
    };
  }

  private static String allowed(NotAllowedException refused) {
    SortedSet<String> methods = new TreeSet<>(refused.getAllowedMethods());
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return String.join(", ", methods);
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
