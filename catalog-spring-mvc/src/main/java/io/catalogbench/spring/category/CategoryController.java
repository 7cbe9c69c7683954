package io.catalogbench.spring.category;

import io.catalogbench.spring.RowId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routes of categories. */
@RestController
@RequestMapping(path = "/api/categories", produces = MediaType.APPLICATION_JSON_VALUE)
final class CategoryController {

  private final CategoryService service;

  CategoryController(CategoryService service) {
    this.service = service;
  }

  @GetMapping
  byte[] list() {
    return service.list();
  }

  @GetMapping("/{id}/products")
  byte[] products(@RowId long id) {
    return service.products(id);
  }
}
