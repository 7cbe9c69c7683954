package io.catalogbench.contract.product;

import io.catalogbench.contract.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A list of products that was loaded without the names of their categories, which are loaded some
 * at a time.
 */
public record NaiveList(List<Product> products) {

  public NaiveList {
    products = List.copyOf(products);
  }

  /** The ids of the categories, each once, in groups for {@link ProductSql#CATEGORY_NAMES}. */
  public List<Long[]> categoryIds() {
    Long[] ids = products.stream().map(Product::categoryId).distinct().toArray(Long[]::new);
    List<Long[]> groups = new ArrayList<>();
    for (int from = 0; from < ids.length; from += Limits.NAIVE_CATEGORIES) {
      groups.add(
          Arrays.copyOfRange(ids, from, Math.min(ids.length, from + Limits.NAIVE_CATEGORIES)));
    }
    return groups;
  }

  /** The products with the names of their categories. */
  public List<Product> named(Map<Long, String> namesById) {
    return products.stream()
        .map(
            product ->
                new Product(
                    product.id(),
                    product.name(),
                    product.price(),
                    product.categoryId(),
                    namesById.getOrDefault(product.categoryId(), ""),
                    product.createdAt(),
                    product.updatedAt()))
        .toList();
  }
}
