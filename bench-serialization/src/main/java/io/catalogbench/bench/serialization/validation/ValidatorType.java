package io.catalogbench.bench.serialization.validation;

import io.catalogbench.contract.problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Every validator there is. */
public enum ValidatorType {
  /** Hibernate Validator, as Spring uses it: annotations found by reflection. */
  REFLECTION(HibernateValidator.class, ValidatorType::reflective),
  /** Micronaut Validation: annotations found while the application is compiled. */
  COMPILED(io.micronaut.validation.validator.Validator.class, ValidatorType::compiled),
  /** Comparisons written by hand. */
  HAND_WRITTEN(HandWrittenValidator.class, () -> new HandWrittenValidator());

  private final Class<?> library;

  @SuppressWarnings("ImmutableEnumChecker") // factories only
  private final Supplier<InputValidator> maker;

  ValidatorType(Class<?> library, Supplier<InputValidator> maker) {
    this.library = library;
    this.maker = maker;
  }

  /** The name in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A type of the library that does the work. */
  public Class<?> library() {
    return library;
  }

  /** A validator, to be kept and used again. */
  public InputValidator validator() {
    return maker.get();
  }

  private static InputValidator reflective() {
    Validator validator =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    return input -> errors(validator.validate(input));
  }

  private static InputValidator compiled() {
    Validator validator = MicronautInputs.validator();
    return input -> errors(validator.validate(input));
  }

  private static List<FieldError> errors(Collection<? extends ConstraintViolation<?>> violations) {
    return violations.isEmpty() ? List.of() : violations.stream().map(FieldError::of).toList();
  }
}
