package io.catalogbench.micronaut.routing;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;

/** Puts {@link ExactPathRouter} before the framework's router. */
@Singleton
final class ExactPaths implements BeanCreatedEventListener<Router> {

  @Override
  public Router onCreated(BeanCreatedEvent<Router> event) {
    return new ExactPathRouter(event.getBean());
  }
}
