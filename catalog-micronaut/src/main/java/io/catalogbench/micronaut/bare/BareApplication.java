package io.catalogbench.micronaut.bare;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.inject.BeanDefinitionReference;
import io.micronaut.runtime.Micronaut;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * One route as the framework's guide would write it: the measure of what the catalog server costs
 * on top of the framework.
 */
public final class BareApplication {

  private BareApplication() {}

  /** Takes {@code --port N}. */
  public static void main(String... args) {
    if (args.length != 2 || !args[0].equals("--port")) {
      System.err.println("usage: BareApplication --port N");
      System.exit(2);
    }
    Micronaut.build(new String[0])
        .mainClass(BareApplication.class)
        .properties(Map.of("micronaut.server.port", args[1]))
        .beansPredicate(
            bean ->
                !(bean instanceof BeanDefinitionReference<?> reference)
                    || isOfBareApplication(reference.getBeanDefinitionName()))
        .start();
  }

  private static boolean isOfBareApplication(String definition) {
    return !definition.startsWith("io.catalogbench.")
        || definition.startsWith(BareApplication.class.getPackageName());
  }

  /** What the one route says. */
  @Serdeable
  record Greeting(String message, String status) {}

  /** The one route. */
  @Controller("/api")
  static class SimpleController {

    @Get("/simple")
    Greeting simple() {
      return new Greeting("Hello World", "success");
    }
  }
}
