package io.catalogbench.micronaut;

import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.settings.SettingsException;
import io.catalogbench.contract.settings.ThreadModel;
import io.micronaut.context.ApplicationContext;
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
      CatalogSettings settings =
          CatalogSettings.parse(
              List.of(ThreadModel.EVENT_LOOP, ThreadModel.BLOCK_EVENT_LOOP), args);
      System.out.printf(
          "catalog-micronaut listening on http://%s:%d%n", settings.host(), start(settings));
    } catch (SettingsException e) {
      refuse(e);
    } catch (RuntimeException e) {
      explain(e);
    }
  }

  private static int start(CatalogSettings settings) {
    EmbeddedServer server =
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
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "shutdown"));
    return server.getPort();
  }

  private static void refuse(SettingsException refusal) {
    System.err.println(refusal.getMessage());
    System.exit(refusal.exitCode());
  }

  /** The framework wraps what a bean throws; the first cause says what is wrong. */
  private static void explain(RuntimeException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof SettingsException)) {
      cause = cause.getCause();
    }
    if (cause instanceof SettingsException refusal) {
      refuse(refusal);
    }
    System.err.println("catalog-micronaut cannot start: " + cause.getMessage());
    System.exit(2);
  }

  private static boolean isOfCatalog(String definition) {
    return STRANGERS.stream().noneMatch(definition::startsWith);
  }
}
