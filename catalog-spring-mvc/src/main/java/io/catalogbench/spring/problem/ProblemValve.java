package io.catalogbench.spring.problem;

import io.catalogbench.contract.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers in place of Tomcat's own page what never reaches the framework. */
public final class ProblemValve extends ErrorReportValve {

  private final JsonMapper mapper;

  public ProblemValve(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    write(problem(response.getStatus()), response);
  }

  /** Whatever else Tomcat finds, as a version or a coding it does not know, is unreadable too. */
  private static Problem problem(int status) {
    return switch (status) {
      case 404 -> Problem.noSuchRoute();
      case 405 -> Problem.methodNotAllowed();
      case 413 -> Problem.contentTooLarge();
      case 500 -> Problem.internal();
      default -> Problem.malformedRequest();
    };
  }

  private void write(Problem problem, Response response) {
    byte[] body = mapper.writeValueAsBytes(problem);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
