package io.catalogbench.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class RouteTableTest {

  private static final Path PAGE = Path.of("..", "docs", "api.md");
  private static final Path README = Path.of("..", "README.md");
  private static final String BEGIN = "<!-- routes:begin -->\n";
  private static final String END = "<!-- routes:end -->\n";

  /**
   * {@code mvn test -pl catalog-contract -Dtest=RouteTableTest -Droutes=write} writes both anew.
   */
  @Test
  void thePageOfRoutesIsWhatTheDescriptionSays() throws IOException {
    if (write()) {
      Files.writeString(PAGE, RouteTable.page());
    }
    assertThat(PAGE).hasContent(RouteTable.page());
  }

  @Test
  void theReadmeHasEveryRouteOfTheDescription() throws IOException {
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    assertThat(end).describedAs("README.md has both markers").isGreaterThan(begin);
    if (write()) {
      Files.writeString(
          README, readme.substring(0, begin) + RouteTable.shortTable() + readme.substring(end));
    }
    assertThat(Files.readString(README)).contains(BEGIN + RouteTable.shortTable() + END);
  }

  private static boolean write() {
    return "write".equals(System.getProperty("routes"));
  }
}
