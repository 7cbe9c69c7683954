package io.catalogbench.micronaut;

import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.settings.SettingsException;
import io.catalogbench.contract.settings.ThreadModel;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.inject.BeanDefinitionReference;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;

/** Starts the server and says where it listens. */
public final class Main {

  /**
   * What lies on the class path without a part in this: bare application, the framework's JSON and
   * its bytes, which would take their media type from the client.
   */
  private static final List<String> STRANGERS =
      List.of(
          "io.catalogbench.micronaut.bare.",
          "io.micronaut.http.netty.body.$NettyJson",
          "io.micronaut.json.",
          "io.micronaut.serde.");

  private Main() {}

  /** Exit codes: 0 for help, 2 where the server cannot start. */
  public static void main(String... args) {
    try {
      CatalogSettings settings = CatalogSettings.parse(List.of(ThreadModel.EVENT_LOOP), args);
      System.out.printf(
          "catalog-micronaut listening on http://%s:%d%n", settings.host(), start(settings));
    } catch (SettingsException e) {
      System.err.println(e.getMessage());
      System.exit(e.exitCode());
    } catch (RuntimeException e) {
      System.err.println("catalog-micronaut cannot start: " + e.getMessage());
      System.exit(2);
    }
  }

  private static int start(CatalogSettings settings) {
    EmbeddedServer server;
    try {
      server =
          ApplicationContext.builder()
              .mainClass(Main.class)
              .banner(false)
              .deduceEnvironment(false)
              .deduceCloudEnvironment(false)
              .environmentPropertySource(false)
              .properties(ServerProperties.of(settings))
              .singletons(settings)
              .beansPredicate(
                  bean ->
                      !(bean instanceof BeanDefinitionReference<?> reference)
                          || isOfCatalog(reference.getBeanDefinitionName()))
              .start()
              .getBean(EmbeddedServer.class)
              .start();
    } catch (BeanInstantiationException e) {
      throw e.getCause() instanceof SettingsException refused ? refused : e;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "shutdown"));
    return server.getPort();
  }

  private static boolean isOfCatalog(String definition) {
    return STRANGERS.stream().noneMatch(definition::startsWith);
  }
}
