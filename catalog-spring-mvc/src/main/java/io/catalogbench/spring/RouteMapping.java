package io.catalogbench.spring;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds routes; OPTIONS, which no route has, is refused like any other method that a route lacks.
 */
final class RouteMapping extends RequestMappingHandlerMapping {

  @Override
  protected @Nullable HandlerMethod handleNoMatch(
      Set<RequestMappingInfo> routes, String path, HttpServletRequest request)
      throws ServletException {
    HandlerMethod answersOptions = super.handleNoMatch(routes, path, request);
    if (answersOptions == null) {
      return null;
    }
    Set<String> allowed = new TreeSet<>();
    for (RequestMappingInfo route : routes) {
      PathPatternsRequestCondition paths = route.getPathPatternsCondition();
      if (paths != null && paths.getMatchingCondition(request) != null) {
        route.getMethodsCondition().getMethods().forEach(method -> allowed.add(method.name()));
      }
    }
    throw new HttpRequestMethodNotSupportedException(request.getMethod(), allowed);
  }
}
