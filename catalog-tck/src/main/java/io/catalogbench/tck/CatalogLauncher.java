package io.catalogbench.tck;

import io.catalogbench.infra.Infrastructure;
import io.catalogbench.infra.InfrastructureSettings;
import io.catalogbench.infra.ProcessReaper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts servers over one PostgreSQL and one Redis; all end with this JVM, however it ends. */
final class CatalogLauncher implements AutoCloseable {

  private final ProcessReaper reaper = new ProcessReaper();
  private final Infrastructure infrastructure =
      Infrastructure.start(InfrastructureSettings.embedded());
  private final Path directory;
  private @Nullable RunningCatalog shared;

  CatalogLauncher() {
    try {
      directory = Files.createTempDirectory("catalog-tck-");
      reaper.registerDirectory(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new server; the caller closes it. */
  RunningCatalog start(String name) {
    return start(name, Map.of());
  }

  /** A new server with settings in its environment and on its command line. */
  RunningCatalog start(String name, Map<String, String> environment, String... arguments) {
    return start(name, RunningCatalog.BRIEF, environment, List.of(arguments));
  }

  /** A new server that is asked much. */
  RunningCatalog busy(String name, Map<String, String> environment) {
    return start(name, RunningCatalog.BUSY, environment, List.of());
  }

  private RunningCatalog start(
      String name, List<String> compiler, Map<String, String> environment, List<String> more) {
    return RunningCatalog.start(
        reaper,
        infrastructure.services(name),
        directory.resolve(name),
        compiler,
        environment,
        more);
  }

  /** The server that most classes share. */
  synchronized RunningCatalog shared() {
    if (shared == null) {
      shared = busy("shared", Map.of());
    }
    return shared;
  }

  @Override
  public void close() {
    try {
      if (shared != null) {
        shared.close();
      }
    } finally {
      infrastructure.close();
      reaper.close();
    }
  }
}
