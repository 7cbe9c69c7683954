package io.catalogbench.micronaut;

import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.settings.SettingsException;
import io.catalogbench.contract.settings.ThreadModel;
import io.catalogbench.micronaut.bare.BareApplication;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.inject.BeanDefinitionReference;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;

/** Starts the server and says where it listens. */
public final class Main {

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

  /** The bare application and its JSON library lie on the class path, but have no part in this. */
  private static boolean isOfCatalog(String definition) {
    return !definition.startsWith(BareApplication.class.getPackageName())
        && !definition.startsWith("io.micronaut.serde.");
  }
}
