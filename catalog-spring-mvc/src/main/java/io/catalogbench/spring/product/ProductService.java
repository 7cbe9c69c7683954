package io.catalogbench.spring.product;

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
import io.catalogbench.spring.cache.WarmUp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** The rules of products: what exists, and that a change is seen by whoever reads after it. */
@Service
final class ProductService implements WarmUp {

  private final ProductCache cache;
  private final ProductRepository repository;
  private final CallTimes calls;

  ProductService(ProductCache cache, ProductRepository repository, CallTimes calls) {
    this.cache = cache;
    this.repository = repository;
    this.calls = calls;
  }

  byte[] list(ProductFilter filter) {
    return cache.list(filter, () -> repository.list(filter), () -> repository.ids(filter));
  }

  CompletableFuture<byte[]> async() {
    return cache.async(repository::first, repository::firstIds);
  }

  byte[] monitored() {
    long start = System.nanoTime();
    byte[] products = list(ProductFilter.NONE);
    calls.record(CallTimes.PRODUCTS_MONITORED, Duration.ofNanos(System.nanoTime() - start));
    return products;
  }

  byte[] one(long id) {
    return cache.one(id, () -> repository.one(id).orElseThrow(() -> notFound(id)));
  }

  Product create(ProductInput input) {
    Product created = repository.insert(input).orElseThrow(ProductInput::noSuchCategory);
    cache.changed(created.id(), List.of(created.categoryId()));
    return created;
  }

  CreatedCount createAll(List<ProductInput> products) {
    List<BulkRow.Changed> created = ProductBatch.created(repository.insertAll(products));
    cache.changed(created);
    return new CreatedCount(created.size());
  }

  UpdatedCount changePrices(List<PriceChange> changes) {
    List<BulkRow.Changed> updated = PriceBatch.updated(repository.updatePrices(changes));
    cache.changed(updated);
    return new UpdatedCount(updated.size());
  }

  Product replace(long id, ProductInput input) {
    Replaced replaced = repository.update(id, input).orElseThrow(() -> refusal(id));
    Product product = replaced.product();
    cache.changed(id, List.of(product.categoryId(), replaced.previousCategoryId()));
    return product;
  }

  void delete(long id) {
    long categoryId = repository.delete(id).orElseThrow(() -> notFound(id));
    cache.changed(id, List.of(categoryId));
  }

  @Override
  public int warmUp() {
    list(ProductFilter.NONE);
    async().join();
    return 2;
  }

  private ProblemException refusal(long id) {
    return repository.exists(id) ? ProductInput.noSuchCategory() : notFound(id);
  }

  private static ProblemException notFound(long id) {
    return new ProblemException(Problem.notFound("product", Long.toString(id)));
  }
}
