package io.catalogbench.spring.security;

import io.catalogbench.contract.security.Role;
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
public @interface RequiresRole {

  /** The role that the token must carry. */
  Role value();
}
