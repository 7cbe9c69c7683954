package io.catalogbench.micronaut.product;

import io.catalogbench.contract.product.CreatedCount;
import io.catalogbench.contract.product.PriceBatch;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductBatch;
import io.catalogbench.contract.product.ProductFilter;
import io.catalogbench.contract.product.ProductInput;
import io.catalogbench.contract.product.UpdatedCount;
import io.catalogbench.contract.security.Identity;
import io.catalogbench.contract.security.Role;
import io.catalogbench.micronaut.json.ProducesJson;
import io.catalogbench.micronaut.problem.Constraints;
import io.catalogbench.micronaut.routing.RequestQuery;
import io.catalogbench.micronaut.routing.RowId;
import io.catalogbench.micronaut.security.RequiresRole;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import java.net.URI;
import java.util.concurrent.CompletionStage;

/** The routes of products; what is read comes encoded from the cache. */
@Controller("/api/products")
@ProducesJson
final class ProductController {

  private final Constraints constraints;
  private final ProductService service;

  ProductController(Constraints constraints, ProductService service) {
    this.constraints = constraints;
    this.service = service;
  }

  @Get(headRoute = false)
  CompletionStage<byte[]> list(HttpRequest<?> request) {
    return service.list(constraints.kept(ProductFilter.of(RequestQuery.of(request))));
  }

  @Get(uri = "/async", headRoute = false)
  CompletionStage<byte[]> async() {
    return service.async();
  }

  @Get(uri = "/monitored", headRoute = false)
  CompletionStage<byte[]> monitored() {
    return service.monitored();
  }

  @Get(uri = "/{row:[^/]+}", headRoute = false)
  CompletionStage<byte[]> one(@RowId long id) {
    return service.one(id);
  }

  @Post
  CompletionStage<HttpResponse<Product>> create(@Body ProductInput input) {
    return service
        .create(constraints.kept(input))
        .thenApply(
            created -> HttpResponse.created(created, URI.create("/api/products/" + created.id())));
  }

  @Post("/bulk")
  @Status(HttpStatus.CREATED)
  CompletionStage<CreatedCount> createAll(
      @RequiresRole(Role.USER) Identity caller, @Body ProductBatch batch) {
    return service.createAll(constraints.keptRows(ProductBatch.ROWS, batch.products()));
  }

  @Patch("/prices")
  CompletionStage<UpdatedCount> changePrices(
      @RequiresRole(Role.USER) Identity caller, @Body PriceBatch batch) {
    return service.changePrices(
        PriceBatch.distinct(constraints.keptRows(PriceBatch.ROWS, batch.updates())));
  }

  @Put("/{row:[^/]+}")
  CompletionStage<Product> replace(@RowId long id, @Body ProductInput input) {
    return service.replace(id, constraints.kept(input));
  }

  @Delete("/{row:[^/]+}")
  CompletionStage<HttpResponse<Void>> delete(@RowId long id) {
    return service.delete(id).thenApply(_ -> HttpResponse.noContent());
  }
}
