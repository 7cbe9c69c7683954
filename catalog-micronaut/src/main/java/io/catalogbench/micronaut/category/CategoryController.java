package io.catalogbench.micronaut.category;

import io.catalogbench.micronaut.json.ProducesJson;
import io.catalogbench.micronaut.routing.RowId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.concurrent.CompletionStage;

/** The routes of categories. */
@Controller("/api/categories")
@ProducesJson
final class CategoryController {

  private final CategoryService service;

  CategoryController(CategoryService service) {
    this.service = service;
  }

  @Get(headRoute = false)
  CompletionStage<byte[]> list() {
    return service.list();
  }

  @Get(uri = "/{row:[^/]+}/products", headRoute = false)
  CompletionStage<byte[]> products(@RowId(following = 1) long id) {
    return service.products(id);
  }
}
