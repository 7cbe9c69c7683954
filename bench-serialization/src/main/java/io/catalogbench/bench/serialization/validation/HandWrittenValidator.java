package io.catalogbench.bench.serialization.validation;

import io.catalogbench.contract.problem.FieldError;
import io.catalogbench.contract.problem.Text;
import io.catalogbench.contract.product.ProductInput;
import io.catalogbench.contract.simple.ItemsQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The constraints of the catalog's inputs as plain comparisons. */
final class HandWrittenValidator implements InputValidator {

  private static final Pattern TEXT = Pattern.compile(Text.REGEX);

  @Override
  public List<FieldError> validate(Object input) {
    return switch (input) {
      case ItemsQuery query -> items(query);
      case ProductInput product -> product(product);
      default -> throw new IllegalArgumentException("not an input: " + input.getClass());
    };
  }

  private static List<FieldError> items(ItemsQuery query) {
    Errors errors = new Errors();
    errors.addUnless(query.skip() >= 0, "skip", "must be at least 0");
    errors.addUnless(query.limit() >= 0, "limit", "must be at least 0");
    errors.addUnless(query.limit() <= 1000, "limit", "must be at most 1000");
    errors.addUnless(
        query.tags() == null || query.tags().size() <= 100, "tags", "must have at most 100 values");
    return errors.list();
  }

  private static List<FieldError> product(ProductInput product) {
    Errors errors = new Errors();
    String name = product.name();
    if (name == null) {
      errors.add("name", "is required");
    } else {
      errors.addUnless(
          !name.isEmpty() && name.length() <= 200, "name", "must have 1 to 200 characters");
      errors.addUnless(TEXT.matcher(name).matches(), "name", Text.MESSAGE);
    }
    BigDecimal price = product.price();
    if (price == null) {
      errors.add("price", "is required");
    } else {
      errors.addUnless(price.signum() >= 0, "price", "must be at least 0");
      errors.addUnless(
          price.scale() <= 2 && price.precision() - price.scale() <= 8,
          "price",
          "must have at most 8 digits before and 2 after the point");
    }
    errors.addUnless(product.categoryId() != null, "category_id", "is required");
    return errors.list();
  }

  /** A list that is made only when something is wrong. */
  private static final class Errors {

    private @Nullable List<FieldError> found;

    void add(String field, String message) {
      if (found == null) {
        found = new ArrayList<>();
      }
      found.add(new FieldError(field, message));
    }

    void addUnless(boolean valid, String field, String message) {
      if (!valid) {
        add(field, message);
      }
    }

    List<FieldError> list() {
      return found == null ? List.of() : found;
    }
  }
}
