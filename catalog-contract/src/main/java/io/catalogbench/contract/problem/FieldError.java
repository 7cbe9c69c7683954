package io.catalogbench.contract.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Locale;

/**
 * One broken constraint.
 *
 * @param field the property as it is named in the JSON or query, for example {@code category_id}
 * @param message what must hold, for example {@code must be at least 0}
 */
public record FieldError(String field, String message) {

  /** The finding of a validator; its last path node is the field. */
  public static FieldError of(ConstraintViolation<?> violation) {
    String property = "";
    for (Path.Node node : violation.getPropertyPath()) {
      property = node.getName() == null ? property : node.getName();
    }
    return new FieldError(snakeCase(property), violation.getMessage());
  }

  private static String snakeCase(String property) {
    return property.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
