package io.catalogbench.micronaut.json;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Produces;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a controller answers with JSON, also to a client that accepts its family only, and
 * leaves it to whoever reads a body to refuse other types: after the token and the path.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Consumes(MediaType.ALL)
@Produces({MediaType.APPLICATION_JSON, ProducesJson.APPLICATION})
public @interface ProducesJson {

  /** What a client accepts that takes any application's type; the framework compares names only. */
  String APPLICATION = "application/*";
}
