package io.catalogbench.spring;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.RequestPath;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds routes; OPTIONS, which no route has, is refused like any other method that a route lacks. A
 * semicolon in a path is a character like others: it begins no parameters.
 */
final class RouteMapping extends RequestMappingHandlerMapping {

  @Override
  protected String initLookupPath(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.indexOf(';') >= 0) {
      ServletRequestPathUtils.setParsedRequestPath(
          RequestPath.parse(path.replace(";", "%3B"), request.getContextPath()), request);
    }
    return super.initLookupPath(request);
  }

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
