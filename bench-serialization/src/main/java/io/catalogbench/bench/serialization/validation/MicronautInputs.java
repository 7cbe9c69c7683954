package io.catalogbench.bench.serialization.validation;

import static java.util.stream.Collectors.toMap;

import io.catalogbench.contract.product.ProductInput;
import io.catalogbench.contract.simple.ItemsQuery;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.inject.annotation.DefaultAnnotationMetadata;
import io.micronaut.validation.validator.Validator;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;

/** Names the inputs that Micronaut is to look at while it is compiled. */
@Introspected(classes = {ItemsQuery.class, ProductInput.class})
final class MicronautInputs {

  // The processor leaves this out of what it generates for records of another module.
  static {
    DefaultAnnotationMetadata.registerRepeatableAnnotations(
        Stream.of(
                DecimalMin.List.class,
                Digits.List.class,
                Max.List.class,
                Min.List.class,
                NotNull.List.class,
                Pattern.List.class,
                Size.List.class)
            .collect(toMap(list -> list.getEnclosingClass().getName(), Class::getName)));
  }

  private MicronautInputs() {}

  /** A validator that knows all constraints of these inputs. */
  static Validator validator() {
    return Validator.getInstance();
  }
}
