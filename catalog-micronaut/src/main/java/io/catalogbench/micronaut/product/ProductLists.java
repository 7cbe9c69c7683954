package io.catalogbench.micronaut.product;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.cache.FragmentedLists;
import io.catalogbench.cache.encoding.AnswerEncoder;
import io.catalogbench.contract.cache.CacheKey;
import io.catalogbench.contract.product.Product;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.micronaut.loop.EventLoops;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Lists of products, cached whole or in fragments. */
@Singleton
public final class ProductLists {

  private final CatalogCache cache;
  private final AnswerEncoder encoder;
  private final FragmentedLists lists;
  private final boolean inFragments;
  private final ProductRepository repository;
  private final EventLoops loops;

  ProductLists(
      CatalogCache cache,
      AnswerEncoder encoder,
      CatalogSettings settings,
      ProductRepository repository,
      EventLoops loops) {
    this.cache = cache;
    this.encoder = encoder;
    this.lists = new FragmentedLists(cache, encoder::encoded);
    this.inFragments = settings.cachesFragments();
    this.repository = repository;
    this.loops = loops;
  }

  /** The encoded list; {@code whole} loads its products, {@code ids} their ids. */
  public CompletionStage<byte[]> get(
      CacheKey list,
      Duration ttl,
      Supplier<CompletionStage<List<Product>>> whole,
      Supplier<CompletionStage<List<Long>>> ids) {
    return inFragments
        ? lists.get(list, ttl, ids, repository::some, loops.current())
        : cache.get(list, ttl, () -> whole.get().thenApply(encoder::encoded), loops.current());
  }
}
