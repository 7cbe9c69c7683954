package io.catalogbench.micronaut.security;

import io.catalogbench.contract.security.Role;
import io.micronaut.core.bind.annotation.Bindable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Protects a route: on its first parameter, an {@link io.catalogbench.contract.security.Identity},
 * it refuses whoever does not come with a token that carries the role. Other routes pay nothing.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Bindable
public @interface RequiresRole {

  /** The role that the token must carry. */
  Role value();
}
