package io.catalogbench.bench.serialization.validation;

import io.catalogbench.contract.problem.FieldError;
import java.util.List;

/** Checks an input of the catalog. */
@FunctionalInterface
public interface InputValidator {

  /** Every broken constraint; empty when the input is valid. */
  List<FieldError> validate(Object input);
}
