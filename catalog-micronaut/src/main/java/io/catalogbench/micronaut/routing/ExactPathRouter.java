package io.catalogbench.micronaut.routing;

import io.catalogbench.contract.product.ProductPath;
import io.catalogbench.contract.user.UserPath;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteMatch;
import io.micronaut.web.router.filter.FilteredRouter;
import io.micronaut.web.router.filter.RouteMatchFilter;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A router for which a path with a slash at its end is another path than the one without, and a
 * name that is a route of its own never a row's number.
 */
final class ExactPathRouter extends FilteredRouter {

  private final Router router;

  ExactPathRouter(Router router) {
    super(router, new ExactPath());
    this.router = router;
  }

  @Override
  public <T, R> @Nullable UriRouteMatch<T, R> findClosest(HttpRequest<?> request) {
    String path = request.getPath();
    if (path.endsWith("/")) {
      return null;
    }
    UriRouteMatch<T, R> match = router.findClosest(request);
    return match == null || exact(path, match) ? match : null;
  }

  private static boolean exact(String path, UriRouteMatch<?, ?> match) {
    return !path.endsWith("/") && (match.getVariableValues().isEmpty() || !named(path));
  }

  private static boolean named(String path) {
    return ProductPath.NAMED.contains(path) || UserPath.NAMED.contains(path);
  }

  private static final class ExactPath implements RouteMatchFilter {

    @Override
    public <T, R> Predicate<UriRouteMatch<T, R>> filter(HttpRequest<?> request) {
      String path = request.getPath();
      return match -> exact(path, match);
    }
  }
}
