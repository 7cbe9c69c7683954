package io.catalogbench.contract.product;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.catalogbench.contract.problem.RowConstraints;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/products/bulk}: an array of products. */
public record ProductBatch(List<@Nullable ProductInput> products) {

  /** What the rows are called in errors. */
  public static final RowConstraints ROWS = new RowConstraints("products");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ProductBatch {}

  /** The values of {@link ProductSql#INSERT_ALL}, in its order. */
  public static List<Object> parameters(List<ProductInput> products) {
    return List.of(
        products.stream().map(ProductInput::name).toArray(String[]::new),
        products.stream().map(product -> String.valueOf(product.price())).toArray(String[]::new),
        products.stream().map(ProductInput::categoryId).toArray(Long[]::new));
  }

  /** The products that were created; a 422 when a category did not exist. */
  public static List<BulkRow.Changed> created(List<BulkRow> rows) {
    return BulkRow.changed(rows, ROWS, "category_id");
  }
}
