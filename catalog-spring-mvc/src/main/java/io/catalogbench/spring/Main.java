package io.catalogbench.spring;

import io.catalogbench.cache.CatalogCache;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.settings.SettingsException;
import io.catalogbench.contract.settings.ThreadModel;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the server and says where it listens. */
public final class Main {

  private Main() {}

  /** Exit codes: 0 for help, 2 where the server cannot start. */
  public static void main(String... args) {
    try {
      CatalogSettings settings =
          CatalogSettings.parse(List.of(ThreadModel.PLATFORM, ThreadModel.VIRTUAL), args);
      System.out.printf(
          "catalog-spring-mvc listening on http://%s:%d%n", settings.host(), start(settings));
    } catch (SettingsException e) {
      System.err.println(e.getMessage());
      System.exit(e.exitCode());
    } catch (RuntimeException e) {
      System.err.println("catalog-spring-mvc cannot start, see above");
      System.exit(2);
    }
  }

  private static int start(CatalogSettings settings) {
    SpringApplication application = new SpringApplication(CatalogApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    CatalogCache cache = CatalogCache.open(settings);
    application.addInitializers(
        (GenericApplicationContext context) -> {
          context
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("catalog", ServerProperties.of(settings)));
          context.registerBean(CatalogSettings.class, () -> settings);
          context.registerBean(CatalogCache.class, () -> cache);
        });
    WebServerApplicationContext context = (WebServerApplicationContext) application.run();
    return Objects.requireNonNull(context.getWebServer(), "run starts the web server").getPort();
  }
}
