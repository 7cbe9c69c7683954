package io.catalogbench.micronaut.routing;

import io.catalogbench.contract.problem.PathSegments;
import io.catalogbench.contract.problem.QueryParameters;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.AnnotatedRequestArgumentBinder;
import jakarta.inject.Singleton;
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
    String row = PathSegments.fromEnd(request.getPath(), following);
    Optional<Long> id = Optional.of(QueryParameters.id("id", row));
    return () -> id;
  }
}
