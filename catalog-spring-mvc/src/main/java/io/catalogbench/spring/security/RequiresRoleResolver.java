package io.catalogbench.spring.security;

import io.catalogbench.cache.VerifiedTokens;
import io.catalogbench.contract.security.Authorization;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Binds {@link RequiresRole}. */
@Component
public final class RequiresRoleResolver implements HandlerMethodArgumentResolver {

  private final VerifiedTokens tokens;

  RequiresRoleResolver(VerifiedTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(RequiresRole.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    RequiresRole required =
        Objects.requireNonNull(
            parameter.getParameterAnnotation(RequiresRole.class), "supported parameters have it");
    return Authorization.of(
        Optional.ofNullable(request.getHeaderValues(HttpHeaders.AUTHORIZATION))
            .map(List::of)
            .orElse(List.of()),
        required.value(),
        tokens::verify);
  }
}
