package io.catalogbench.spring.product;

import io.catalogbench.contract.product.CreatedCount;
import io.catalogbench.contract.product.PriceBatch;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductBatch;
import io.catalogbench.contract.product.ProductFilter;
import io.catalogbench.contract.product.ProductInput;
import io.catalogbench.contract.product.ProductPath;
import io.catalogbench.contract.product.UpdatedCount;
import io.catalogbench.contract.security.Identity;
import io.catalogbench.contract.security.Role;
import io.catalogbench.spring.RowId;
import io.catalogbench.spring.problem.Constraints;
import io.catalogbench.spring.security.RequiresRole;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The routes of products; what is read comes encoded from the cache. */
@RestController
@RequestMapping(path = "/api/products", produces = MediaType.APPLICATION_JSON_VALUE)
final class ProductController {

  private static final String ONE = "/{id:" + ProductPath.NO_NAME + "(?s:.+)}";

  private final Constraints constraints;
  private final ProductService service;

  ProductController(Constraints constraints, ProductService service) {
    this.constraints = constraints;
    this.service = service;
  }

  @GetMapping
  byte[] list(@RequestParam MultiValueMap<String, String> query) {
    return service.list(constraints.check(ProductFilter.of(query)));
  }

  @GetMapping("/async")
  CompletionStage<byte[]> async() {
    return service.async();
  }

  @GetMapping("/monitored")
  byte[] monitored() {
    return service.monitored();
  }

  @GetMapping(ONE)
  byte[] one(@RowId long id) {
    return service.one(id);
  }

  @PostMapping
  ResponseEntity<Product> create(@RequestBody ProductInput input) {
    Product created = service.create(constraints.check(input));
    return ResponseEntity.created(URI.create("/api/products/" + created.id())).body(created);
  }

  @PostMapping("/bulk")
  @ResponseStatus(HttpStatus.CREATED)
  CreatedCount createAll(
      @RequiresRole(Role.USER) Identity caller, @RequestBody ProductBatch batch) {
    return service.createAll(constraints.checkRows(ProductBatch.ROWS, batch.products()));
  }

  @PatchMapping("/prices")
  UpdatedCount changePrices(
      @RequiresRole(Role.USER) Identity caller, @RequestBody PriceBatch batch) {
    return service.changePrices(
        PriceBatch.distinct(constraints.checkRows(PriceBatch.ROWS, batch.updates())));
  }

  @PutMapping(ONE)
  Product replace(@RowId long id, @RequestBody ProductInput input) {
    return service.replace(id, constraints.check(input));
  }

  @DeleteMapping(ONE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@RowId long id) {
    service.delete(id);
  }
}
