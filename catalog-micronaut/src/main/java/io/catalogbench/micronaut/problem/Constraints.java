package io.catalogbench.micronaut.problem;

import static java.util.stream.Collectors.toMap;

import io.catalogbench.contract.account.Credentials;
import io.catalogbench.contract.problem.Problem;
import io.catalogbench.contract.problem.ProblemException;
import io.catalogbench.contract.problem.RowConstraints;
import io.catalogbench.contract.product.PriceChange;
import io.catalogbench.contract.product.ProductFilter;
import io.catalogbench.contract.product.ProductInput;
import io.catalogbench.contract.search.SearchQuery;
import io.catalogbench.contract.simple.ItemsQuery;
import io.catalogbench.contract.simple.SayQuery;
import io.catalogbench.contract.user.UserInput;
import io.catalogbench.contract.user.UserPageQuery;
import io.catalogbench.contract.user.UsersQuery;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.inject.annotation.DefaultAnnotationMetadata;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what a request asks for against the constraints of its record. */
@Singleton
@Introspected(
    classes = {
      Credentials.class,
      ItemsQuery.class,
      PriceChange.class,
      ProductFilter.class,
      ProductInput.class,
      SayQuery.class,
      SearchQuery.class,
      UserInput.class,
      UserPageQuery.class,
      UsersQuery.class
    })
public final class Constraints {

  // The processor leaves this out of what it generates for records of another module.
  static {
    DefaultAnnotationMetadata.registerRepeatableAnnotations(
        Stream.of(
                DecimalMax.List.class,
                DecimalMin.List.class,
                Digits.List.class,
                Max.List.class,
                Min.List.class,
                NotNull.List.class,
                Pattern.List.class,
                Size.List.class)
            .collect(toMap(list -> list.getEnclosingClass().getName(), Class::getName)));
  }

  private final Validator validator;

  Constraints(Validator validator) {
    this.validator = validator;
  }

  /**
   * Passes {@code value} on.
   *
   * @throws ProblemException with status 422 and every broken constraint
   */
  public <T> T kept(T value) {
    var violations = validator.validate(value);
    if (!violations.isEmpty()) {
      throw new ProblemException(Problem.invalid(violations));
    }
    return value;
  }

  /**
   * Passes the rows of one request on.
   *
   * @param names what the rows are called in errors
   * @throws ProblemException with status 422 and every broken constraint of every row
   */
  public <T> List<T> keptRows(RowConstraints names, List<? extends @Nullable T> rows) {
    return names.check(rows, validator::validate);
  }
}
