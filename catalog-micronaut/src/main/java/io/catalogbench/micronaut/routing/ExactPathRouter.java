package io.catalogbench.micronaut.routing;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteMatch;
import io.micronaut.web.router.filter.FilteredRouter;
import io.micronaut.web.router.filter.RouteMatchFilter;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A router for which a path with a slash at its end is another path than the one without. */
final class ExactPathRouter extends FilteredRouter {

  private final Router router;

  ExactPathRouter(Router router) {
    super(router, new ExactPath());
    this.router = router;
  }

  @Override
  public <T, R> @Nullable UriRouteMatch<T, R> findClosest(HttpRequest<?> request) {
    return exact(request) ? router.findClosest(request) : null;
  }

  private static boolean exact(HttpRequest<?> request) {
    return !request.getPath().endsWith("/");
  }

  private static final class ExactPath implements RouteMatchFilter {

    @Override
    public <T, R> Predicate<UriRouteMatch<T, R>> filter(HttpRequest<?> request) {
      return _ -> exact(request);
    }
  }
}
