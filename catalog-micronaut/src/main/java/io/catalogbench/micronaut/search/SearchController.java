package io.catalogbench.micronaut.search;

import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.search.SearchQuery;
import io.catalogbench.micronaut.json.ProducesJson;
import io.catalogbench.micronaut.problem.Constraints;
import io.catalogbench.micronaut.routing.RequestQuery;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Finds products by their words. */
@Controller("/api/search")
@ProducesJson
final class SearchController {

  private final Constraints constraints;
  private final SearchRepository repository;

  SearchController(Constraints constraints, SearchRepository repository) {
    this.constraints = constraints;
    this.repository = repository;
  }

  @Get(headRoute = false)
  CompletionStage<List<Product>> search(HttpRequest<?> request) {
    return repository.search(constraints.kept(SearchQuery.of(RequestQuery.of(request))));
  }
}
