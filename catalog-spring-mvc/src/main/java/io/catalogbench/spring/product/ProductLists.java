package io.catalogbench.spring.product;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.FragmentedLists;
import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.cache.CacheKey;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.settings.CatalogSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lists of products, cached whole or in fragments. */
@Component
public final class ProductLists {

  private final CatalogCache cache;
  private final AnswerEncoder encoder;
  private final FragmentedLists lists;
  private final boolean inFragments;
  private final ProductRepository repository;
  private final ExecutorService executor;

  ProductLists(
      CatalogCache cache,
      AnswerEncoder encoder,
      CatalogSettings settings,
      ProductRepository repository,
      ExecutorService statementExecutor) {
    this.cache = cache;
    this.encoder = encoder;
    this.lists = new FragmentedLists(cache, encoder::encoded);
    this.inFragments = settings.cachesFragments();
    this.repository = repository;
    this.executor = statementExecutor;
  }

  /** The encoded list; {@code whole} loads its products, {@code ids} their ids. */
  public byte[] get(
      CacheKey list, Duration ttl, Supplier<List<Product>> whole, Supplier<List<Long>> ids) {
    return inFragments
        ? lists.getBlocking(list, ttl, ids, repository::some)
        : cache.getBlocking(list, ttl, () -> encoder.encoded(whole.get()));
  }

  /** The encoded list; what loads it runs on threads for statements. */
  CompletableFuture<byte[]> async(
      CacheKey list, Duration ttl, Supplier<List<Product>> whole, Supplier<List<Long>> ids) {
    return inFragments
        ? lists.get(
            list,
            ttl,
            () -> CompletableFuture.supplyAsync(ids, executor),
            missing -> CompletableFuture.supplyAsync(() -> repository.some(missing), executor),
            executor)
        : cache.get(
            list,
            ttl,
            () -> CompletableFuture.supplyAsync(() -> encoder.encoded(whole.get()), executor),
            executor);
  }
}
