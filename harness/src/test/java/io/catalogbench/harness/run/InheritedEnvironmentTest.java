package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class InheritedEnvironmentTest {

  @Test
  void whatChangesServersOrTheirJvmsIsNotInherited() {
    Map<String, String> environment = new TreeMap<>(Map.of("PATH", "/bin", "LANG", "C.UTF-8"));
    for (String name :
        List.of(
            "CATALOG_JWT_SECRET",
            "CATALOG_ENV",
            "CATALOG_CACHE",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "_JAVA_OPTIONS",
            "MALLOC_ARENA_MAX")) {
      environment.put(name, "set by the reader");
    }
    InheritedEnvironment.clear(environment);
    assertThat(environment).containsOnlyKeys("PATH", "LANG");
  }

  @Test
  void theRestIs() throws IOException {
    ProcessBuilder builder = InheritedEnvironment.start(List.of("/usr/bin/env"));
    assertThat(builder.environment()).containsEntry("PATH", System.getenv("PATH"));
    builder.environment().put("CATALOG_ENV", "of the target");
    Process process = builder.start();
    assertThat(process.inputReader().readAllAsString()).contains("CATALOG_ENV=of the target");
  }
}
