package io.catalogbench.micronaut.routing;

import io.catalogbench.contract.problem.QueryParameters;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.AnnotatedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Binds {@link RowId}; the framework's own conversion reads more than the contract allows. */
@Singleton
final class RowIdBinder implements AnnotatedRequestArgumentBinder<RowId, Long> {

  @Override
  public Class<RowId> getAnnotationType() {
    return RowId.class;
  }

  @Override
  public BindingResult<Long> bind(ArgumentConversionContext<Long> context, HttpRequest<?> request) {
    int following = context.getAnnotationMetadata().intValue(RowId.class, "following").orElse(0);
    String row = segment(request.getPath(), following);
    Optional<Long> id = Optional.of(QueryParameters.id("id", decoded(row)));
    return () -> id;
  }

  private static String segment(String path, int following) {
    int end = path.length();
    for (int passed = 0; passed < following; passed++) {
      end = path.lastIndexOf('/', end - 1);
    }
    return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  /** In a path, a plus is a plus. */
  private static String decoded(String segment) {
    return segment.indexOf('%') < 0
        ? segment
        : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
