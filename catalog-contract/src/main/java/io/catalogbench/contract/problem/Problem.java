package io.catalogbench.contract.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * An RFC 9457 problem document, the body of every error answer.
 *
 * @param type always {@code about:blank}: the status says what kind it is
 * @param title the standard reason phrase of the status
 * @param status the HTTP status, 400 to 599
 * @param detail one sentence for the client; never a stack trace, SQL or a class name
 * @param errors every broken constraint by field, sorted; left out of the JSON when empty
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

  /** The media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors =
        errors.stream()
            .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
            .toList();
  }

  private static Problem of(int status, String title, String detail, List<FieldError> errors) {
    return new Problem("about:blank", title, status, detail, errors);
  }

  private static Problem of(int status, String title, String detail) {
    return of(status, title, detail, List.of());
  }

  /** 400: query or path values of the wrong type. */
  public static Problem unreadable(List<FieldError> errors) {
    return of(400, "Bad Request", "The request has values that cannot be read.", errors);
  }

  /** 400: a body that is not JSON of the expected shape. */
  public static Problem unreadableBody() {
    return of(400, "Bad Request", "The request body is not the JSON that this route expects.");
  }

  /** 400: a request line or header that cannot be read. */
  public static Problem malformedRequest() {
    return of(400, "Bad Request", "The request cannot be read.");
  }

  /** 401: no valid bearer token. */
  public static Problem unauthorized() {
    return of(401, "Unauthorized", "This route needs a valid bearer token.");
  }

  /** 401: a name and a password that do not belong together. */
  public static Problem wrongCredentials() {
    return of(401, "Unauthorized", "There is no user with this name and this password.");
  }

  /** 403: a valid token without the role. */
  public static Problem forbidden() {
    return of(403, "Forbidden", "This route needs a role that the token does not carry.");
  }

  /** 404: a row that does not exist, for example {@code notFound("product", "7")}. */
  public static Problem notFound(String kind, String key) {
    return of(404, "Not Found", "There is no %s %s.".formatted(kind, key));
  }

  /** 404: a path that no route serves. */
  public static Problem noSuchRoute() {
    return of(404, "Not Found", "There is no such route.");
  }

  /** 405: a route without this method. */
  public static Problem methodNotAllowed() {
    return of(405, "Method Not Allowed", "This route does not support the request's method.");
  }

  /** 406: the client accepts no media type that the route can produce. */
  public static Problem notAcceptable() {
    return of(406, "Not Acceptable", "This route answers with application/json only.");
  }

  /** 409: values that must be unique and that rows have which exist. */
  public static Problem taken(List<FieldError> errors) {
    return of(409, "Conflict", "A value that must be unique is taken.", errors);
  }

  /** 413: a body over {@link io.catalogbench.contract.Limits#MAX_BODY_BYTES}. */
  public static Problem contentTooLarge() {
    return of(413, "Content Too Large", "The request body is larger than 1 MiB.");
  }

  /** 415: a body that is not {@code application/json}. */
  public static Problem unsupportedMediaType() {
    return of(415, "Unsupported Media Type", "The request body must be application/json.");
  }

  /** 422: every broken constraint. */
  public static Problem invalid(List<FieldError> errors) {
    return of(422, "Unprocessable Content", "The request breaks constraints.", errors);
  }

  /** 422 from a validator's findings, with property names as they stand in the JSON. */
  public static Problem invalid(Collection<? extends ConstraintViolation<?>> violations) {
    return invalid(violations.stream().map(FieldError::of).toList());
  }

  /** 500: a fault of the server; the cause is in its log only. */
  public static Problem internal() {
    return of(500, "Internal Server Error", "The server failed to answer this request.");
  }

  /** 502: the upstream answers with what cannot be used, or not at all. */
  public static Problem upstreamFailed() {
    return of(502, "Bad Gateway", "The upstream does not answer as it should.");
  }

  /** 504: the upstream does not answer in time. */
  public static Problem upstreamLate() {
    return of(504, "Gateway Timeout", "The upstream does not answer in time.");
  }

  /** 503: the database is gone; sent with {@code Retry-After}. */
  public static Problem unavailable() {
    return of(503, "Service Unavailable", "The database does not answer; try again later.");
  }

  /** 503: the cache is gone and must not be; sent with {@code Retry-After}. */
  public static Problem cacheUnavailable() {
    return of(503, "Service Unavailable", "The cache does not answer; try again later.");
  }
}
