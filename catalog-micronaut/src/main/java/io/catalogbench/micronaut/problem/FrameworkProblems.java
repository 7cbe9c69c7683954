package io.catalogbench.micronaut.problem;

import io.catalogbench.contract.problem.Problem;
import io.catalogbench.micronaut.json.JsonType;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
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
      case 400 -> missingBody(context) ? unreadBody(context) : Problem.malformedRequest();
      case 404 -> Problem.noSuchRoute();
      case 405 -> Problem.methodNotAllowed();
      // Routes leave the type of a body to whoever reads it: the client takes none of the answer's.
      case 406, 415 -> Problem.notAcceptable();
      // Without a cause it is the request line or a header that is too long.
      case 413 ->
          context.getRootCause().isPresent()
              ? Problem.contentTooLarge()
              : Problem.malformedRequest();
      default -> Problem.internal();
    };
  }

  private static Problem unreadBody(ErrorContext context) {
    HttpRequest<?> request = context.getRequest();
    boolean json = request.getContentType().filter(JsonType::isRead).isPresent();
    return json || !request.getHeaders().contains(HttpHeaders.CONTENT_TYPE)
        ? Problem.unreadableBody()
        : Problem.unsupportedMediaType();
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
