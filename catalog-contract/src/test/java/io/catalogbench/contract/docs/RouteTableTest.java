package io.catalogbench.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class RouteTableTest {

  private static final Path PAGE = Path.of("..", "docs", "api.md");

  /** {@code mvn test -pl catalog-contract -Dtest=RouteTableTest -Droutes=write} writes it anew. */
  @Test
  void thePageOfRoutesIsWhatTheDescriptionSays() throws IOException {
    if ("write".equals(System.getProperty("routes"))) {
      Files.writeString(PAGE, RouteTable.page());
    }
    assertThat(PAGE).hasContent(RouteTable.page());
  }
}
