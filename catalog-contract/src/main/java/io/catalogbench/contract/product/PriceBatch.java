package io.catalogbench.contract.product;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.catalogbench.contract.problem.FieldError;
import io.catalogbench.contract.problem.RowConstraints;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /api/products/prices}: an array of changes. */
public record PriceBatch(List<@Nullable PriceChange> updates) {

  /** What the rows are called in errors. */
  public static final RowConstraints ROWS = new RowConstraints("updates");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PriceBatch {}

  /** Passes changes on when no product has two of them, which is a 422. */
  public static List<PriceChange> distinct(List<PriceChange> changes) {
    Set<@Nullable Long> ids = new HashSet<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      if (!ids.add(changes.get(i).id())) {
        errors.add(ROWS.error(i, "id", "is given more than once"));
      }
    }
    if (!errors.isEmpty()) {
      throw RowConstraints.refusal(errors);
    }
    return changes;
  }

  /** The values of {@link ProductSql#UPDATE_PRICES}, in its order. */
  public static List<Object> parameters(List<PriceChange> changes) {
    return List.of(
        changes.stream().map(PriceChange::id).toArray(Long[]::new),
        changes.stream().map(change -> String.valueOf(change.newPrice())).toArray(String[]::new));
  }

  /** The products that were changed; a 422 when one did not exist. */
  public static List<BulkRow.Changed> updated(List<BulkRow> rows) {
    return BulkRow.changed(rows, ROWS, "id");
  }
}
