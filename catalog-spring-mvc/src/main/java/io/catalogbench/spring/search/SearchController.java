package io.catalogbench.spring.search;

import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.search.SearchQuery;
import io.catalogbench.spring.problem.Constraints;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds products by their words. */
@RestController
@RequestMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
final class SearchController {

  private final Constraints constraints;
  private final SearchRepository repository;

  SearchController(Constraints constraints, SearchRepository repository) {
    this.constraints = constraints;
    this.repository = repository;
  }

  @GetMapping
  List<Product> search(@RequestParam MultiValueMap<String, String> query) {
    return repository.search(constraints.check(SearchQuery.of(query)));
  }
}
