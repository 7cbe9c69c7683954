package io.catalogbench.micronaut.category;

import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.micronaut.cache.WarmUp;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** The rules of categories. */
@Singleton
final class CategoryService implements WarmUp {

  private final CategoryCache cache;
  private final CategoryRepository repository;

  CategoryService(CategoryCache cache, CategoryRepository repository) {
    this.cache = cache;
    this.repository = repository;
  }

  CompletionStage<byte[]> list() {
    return cache.list(repository::list);
  }

  CompletionStage<byte[]> products(long id) {
    return cache.products(
        id,
        () -> repository.products(id).thenApply(found -> found.orElseThrow(() -> notFound(id))),
        () -> repository.productIds(id).thenApply(found -> found.orElseThrow(() -> notFound(id))));
  }

  @Override
  public CompletionStage<Integer> warmUp() {
    return list().thenApply(_ -> 1);
  }

  private static ProblemException notFound(long id) {
    return new ProblemException(Problem.notFound("category", Long.toString(id)));
  }
}
