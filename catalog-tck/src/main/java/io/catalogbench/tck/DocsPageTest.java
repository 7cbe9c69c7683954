package io.catalogbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page about the API in a real browser: where one is installed, and everywhere with {@code
 * -Dbrowser=required}.
 */
@CatalogTest
@AnyCache
final class DocsPageTest {

  private final RunningCatalog catalog;

  DocsPageTest(RunningCatalog catalog) {
    this.catalog = catalog;
  }

  @Test
  void thePageListsEveryRouteTriesOneAndAsksNobodyElse(@TempDir Path profile)
      throws IOException, InterruptedException {
    boolean required = "required".equals(System.getProperty("browser"));
    assumeTrue(required || Browser.executable().isPresent(), "no Chromium on the PATH");
    URI server = URI.create("http://127.0.0.1:" + catalog.port());
    try (Browser browser = Browser.start(Browser.executable().orElseThrow(), profile)) {
      browser.open(server.resolve("/api/docs"));
      browser.await(
          "document.querySelectorAll('.opblock').length === "
              + Client.description().operations().size());
      browser.evaluate(
          "document.querySelector('#operations-simple-simple .opblock-summary-control').click()");
      click(browser, "#operations-simple-simple .try-out__btn");
      click(browser, "#operations-simple-simple .execute");
      browser.await(
          "document.querySelector('#operations-simple-simple .live-responses-table')"
              + "?.innerText.includes('Hello World') === true");
      assertThat(browser.errors()).isEmpty();
      assertThat(browser.requested())
          .anyMatch(address -> address.equals(server + "/api/simple"))
          .allMatch(address -> address.startsWith(server + "/") || address.startsWith("data:"));
    }
  }

  private static void click(Browser browser, String selector) throws InterruptedException {
    browser.await("document.querySelector('%s') !== null".formatted(selector));
    browser.evaluate("document.querySelector('%s').click()".formatted(selector));
  }
}
