package io.catalogbench.micronaut.product;

import io.catalogbench.contract.performance.CallTimes;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.product.BulkRow;
import io.catalogbench.contract.product.CreatedCount;
import io.catalogbench.contract.product.PriceBatch;
import io.catalogbench.contract.product.PriceChange;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.product.ProductBatch;
import io.catalogbench.contract.product.ProductFilter;
import io.catalogbench.contract.product.ProductInput;
import io.catalogbench.contract.product.UpdatedCount;
import io.catalogbench.micronaut.cache.WarmUp;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The rules of products: what exists, and that a change is seen by whoever reads after it. */
@Singleton
final class ProductService implements WarmUp {

  private final ProductCache cache;
  private final ProductRepository repository;
  private final CallTimes calls;

  ProductService(ProductCache cache, ProductRepository repository, CallTimes calls) {
    this.cache = cache;
    this.repository = repository;
    this.calls = calls;
  }

  CompletionStage<byte[]> list(ProductFilter filter) {
    return cache.list(filter, () -> repository.list(filter), () -> repository.ids(filter));
  }

  CompletionStage<byte[]> async() {
    return cache.async(repository::first, repository::firstIds);
  }

  CompletionStage<byte[]> monitored() {
    long start = System.nanoTime();
    return list(ProductFilter.NONE)
        .thenApply(
            products -> {
              calls.record(
                  CallTimes.PRODUCTS_MONITORED, Duration.ofNanos(System.nanoTime() - start));
              return products;
            });
  }

  CompletionStage<byte[]> one(long id) {
    return cache.one(
        id, () -> repository.one(id).thenApply(found -> found.orElseThrow(() -> notFound(id))));
  }

  CompletionStage<Product> create(ProductInput input) {
    return repository
        .insert(input)
        .thenCompose(
            inserted -> {
              Product created = inserted.orElseThrow(ProductInput::noSuchCategory);
              return cache
                  .changed(created.id(), List.of(created.categoryId()))
                  .thenApply(_ -> created);
            });
  }

  CompletionStage<CreatedCount> createAll(List<ProductInput> products) {
    return repository
        .insertAll(products)
        .thenCompose(
            rows -> {
              List<BulkRow.Changed> created = ProductBatch.created(rows);
              return cache.changed(created).thenApply(_ -> new CreatedCount(created.size()));
            });
  }

  CompletionStage<UpdatedCount> changePrices(List<PriceChange> changes) {
    return repository
        .updatePrices(changes)
        .thenCompose(
            rows -> {
              List<BulkRow.Changed> updated = PriceBatch.updated(rows);
              return cache.changed(updated).thenApply(_ -> new UpdatedCount(updated.size()));
            });
  }

  CompletionStage<Product> replace(long id, ProductInput input) {
    return repository
        .update(id, input)
        .thenCompose(updated -> updated.map(this::replaced).orElseGet(() -> refuse(id)));
  }

  CompletionStage<Void> delete(long id) {
    return repository
        .delete(id)
        .thenCompose(
            deleted -> cache.changed(id, List.of(deleted.orElseThrow(() -> notFound(id)))));
  }

  @Override
  public CompletionStage<Integer> warmUp() {
    return list(ProductFilter.NONE).thenCompose(_ -> async()).thenApply(_ -> 2);
  }

  private CompletionStage<Product> replaced(Replaced replaced) {
    Product product = replaced.product();
    return cache
        .changed(product.id(), List.of(product.categoryId(), replaced.previousCategoryId()))
        .thenApply(_ -> product);
  }

  private CompletionStage<Product> refuse(long id) {
    return repository
        .exists(id)
        .thenCompose(
            exists ->
                CompletableFuture.failedStage(
                    exists ? ProductInput.noSuchCategory() : notFound(id)));
  }

  private static ProblemException notFound(long id) {
    return new ProblemException(Problem.notFound("product", Long.toString(id)));
  }
}
