package io.catalogbench.micronaut.routing;

import io.micronaut.core.bind.annotation.Bindable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The row's number in a segment of the path, read as the contract reads numbers. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Bindable
public @interface RowId {

  /** How many segments follow it in the path. */
  int following() default 0;
}
