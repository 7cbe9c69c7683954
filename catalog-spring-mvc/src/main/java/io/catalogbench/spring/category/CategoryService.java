package io.catalogbench.spring.category;

import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.spring.cache.WarmUp;
import org.springframework.stereotype.Service;

/** The rules of categories. */
@Service
final class CategoryService implements WarmUp {

  private final CategoryCache cache;
  private final CategoryRepository repository;

  CategoryService(CategoryCache cache, CategoryRepository repository) {
    this.cache = cache;
    this.repository = repository;
  }

  byte[] list() {
    return cache.list(repository::list);
  }

  byte[] products(long id) {
    return cache.products(
        id,
        () -> repository.products(id).orElseThrow(() -> notFound(id)),
        () -> repository.productIds(id).orElseThrow(() -> notFound(id)));
  }

  @Override
  public int warmUp() {
    list();
    return 1;
  }

  private static ProblemException notFound(long id) {
    return new ProblemException(Problem.notFound("category", Long.toString(id)));
  }
}
