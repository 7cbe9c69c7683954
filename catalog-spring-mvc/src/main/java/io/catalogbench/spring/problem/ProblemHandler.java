package io.catalogbench.spring.problem;

import io.catalogbench.contract.Limits;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Answers what a controller, a layer below it or the framework threw. */
@RestControllerAdvice
final class ProblemHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  @ExceptionHandler
  ResponseEntity<Problem> refused(ProblemException e) {
    HttpHeaders headers = new HttpHeaders();
    e.headers().forEach(headers::set);
    return answer(e.problem(), headers);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadableQuery(InvalidParameterException e) {
    return answer(Problem.malformedRequest());
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadableBody(HttpMessageNotReadableException e) {
    return answer(Problem.unreadableBody());
  }

  @ExceptionHandler
  ResponseEntity<Problem> noSuchRoute(NoHandlerFoundException e) {
    return answer(Problem.noSuchRoute());
  }

  @ExceptionHandler
  ResponseEntity<Problem> methodNotAllowed(HttpRequestMethodNotSupportedException e) {
    Set<String> allowed = new TreeSet<>();
    for (HttpMethod method : e.getHeaders().getAllow()) {
      allowed.add(method.name());
      if (method.equals(HttpMethod.GET)) {
        allowed.add(HttpMethod.HEAD.name());
      }
    }
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.ALLOW, String.join(", ", allowed));
    return answer(Problem.methodNotAllowed(), headers);
  }

  @ExceptionHandler
  ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException e) {
    return answer(Problem.notAcceptable());
  }

  @ExceptionHandler
  ResponseEntity<Problem> unsupportedMediaType(HttpMediaTypeNotSupportedException e) {
    return answer(Problem.unsupportedMediaType());
  }

  @ExceptionHandler
  ResponseEntity<Problem> taken(DuplicateKeyException e) {
    return answer(Problem.taken(List.of()));
  }

  @ExceptionHandler
  ResponseEntity<Problem> databaseGone(DataAccessResourceFailureException e) {
    LOG.warn("database gone: {}", e.getMessage());
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(Limits.RETRY_AFTER_SECONDS));
    return answer(Problem.unavailable(), headers);
  }

  /** The client went away: there is nobody to answer. */
  @ExceptionHandler
  void clientGone(AsyncRequestNotUsableException e) {}

  @ExceptionHandler
  ResponseEntity<Problem> failed(Throwable e) {
    LOG.error("request failed", e);
    return answer(Problem.internal());
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    return answer(problem, HttpHeaders.EMPTY);
  }

  private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
