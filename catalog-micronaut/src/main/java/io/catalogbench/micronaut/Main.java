package io.catalogbench.micronaut;

import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.settings.SettingsException;
import io.catalogbench.contract.settings.ThreadModel;
import io.catalogbench.micronaut.bare.BareApplication;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.BeanDefinitionReference;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;

/** Starts the catalog on Micronaut. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    try {
      CatalogSettings settings = CatalogSettings.parse(List.of(ThreadModel.EVENT_LOOP), args);
      EmbeddedServer server = start(settings).getBean(EmbeddedServer.class);
      System.out.println("catalog-micronaut listening on " + server.getURI());
    } catch (SettingsException e) {
      System.err.println(e.getMessage());
      System.exit(e.exitCode());
    } catch (ApplicationStartupException e) {
      System.err.println("catalog-micronaut cannot start: " + e.getMessage());
      System.exit(2);
    }
  }

  private static ApplicationContext start(CatalogSettings settings) {
    return Micronaut.build(new String[0])
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
        .start();
  }

  /** The bare application and its JSON library lie on the class path, but have no part in this. */
  private static boolean isOfCatalog(String definition) {
    return !definition.startsWith(BareApplication.class.getPackageName())
        && !definition.startsWith("io.micronaut.serde.");
  }
}
