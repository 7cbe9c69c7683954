package io.catalogbench.micronaut.security;

import io.catalogbench.cache.VerifiedTokens;
import io.catalogbench.contract.security.Authorization;
import io.catalogbench.contract.security.Identity;
import io.catalogbench.contract.security.Role;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.AnnotatedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Binds {@link RequiresRole}. */
@Singleton
final class RequiresRoleBinder implements AnnotatedRequestArgumentBinder<RequiresRole, Identity> {

  private final VerifiedTokens tokens;

  RequiresRoleBinder(VerifiedTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Class<RequiresRole> getAnnotationType() {
    return RequiresRole.class;
  }

  @Override
  public BindingResult<Identity> bind(
      ArgumentConversionContext<Identity> context, HttpRequest<?> request) {
    Role required =
        context
            .getAnnotationMetadata()
            .enumValue(RequiresRole.class, Role.class)
            .orElseThrow(() -> new IllegalStateException("a bound parameter has the annotation"));
    Optional<Identity> caller =
        Optional.of(
            Authorization.of(
                request.getHeaders().getAll(HttpHeaders.AUTHORIZATION), required, tokens::verify));
    return () -> caller;
  }
}
