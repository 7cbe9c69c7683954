package io.catalogbench.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A PostgreSQL out of the Maven artifact, with one seeded template that every target's database is
 * copied from.
 */
final class EmbeddedPostgresServer implements DatabaseServer {

  /**
   * What differs from PostgreSQL's defaults. The data is thrown away, so nothing waits for the disk
   * ({@code fsync}), whose speed would only blur a comparison of servers; commits still wait for
   * the log to be written ({@code synchronous_commit}, the default). Vacuum and checkpoints run
   * when a target is reset, not while it is measured.
   */
  static final Map<String, String> SETTINGS = settings();

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TEMPLATE = "catalog_template";
  private static final String OWNER = "catalog";

  private final EmbeddedPostgres server;
  private final PostgresAddress superuser;
  private final PostgresAddress owner;
  private final int products;
  private int databases;

  /** Starts the server in {@code work} and seeds the template. */
  EmbeddedPostgresServer(Path work, ProcessReaper reaper, int products) {
    this.products = products;
    Path data = work.resolve("postgres");
    reaper.registerPostgres(data);
    server = start(data, work.resolve("postgres.log"));
    postmaster(data).ifPresent(reaper::register);
    String secret = UUID.randomUUID().toString();
    superuser = new PostgresAddress("127.0.0.1", server.getPort(), "postgres", secret, "postgres");
    owner = superuser.withUser(OWNER, OWNER);
    lock(data, secret);
    makeTemplate();
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    settings.put("max_connections", "300");
    settings.put("shared_buffers", "128MB");
    settings.put("shared_preload_libraries", "pg_stat_statements");
    settings.put("fsync", "off");
    settings.put("synchronous_commit", "on");
    settings.put("autovacuum", "off");
    settings.put("checkpoint_timeout", "1h");
    settings.put("jit", "off");
    settings.put("timezone", "UTC");
    return Map.copyOf(settings);
  }

  private static EmbeddedPostgres start(Path data, Path log) {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(true)
            .setRegisterShutdownHook(false)
            .setOverrideWorkingDirectory(unpackedBinaries().toFile())
            .setPGStartupWait(PATIENCE)
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setErrorRedirector(Redirect.appendTo(log.toFile()))
            .setOutputRedirector(Redirect.appendTo(log.toFile()));
    SETTINGS.forEach(builder::setServerConfig);
    try {
      return builder.start();
    } catch (IOException | RuntimeException e) {
      throw new InfrastructureException(
          "embedded PostgreSQL did not start on %s %s; use one of your own with --postgres%s"
              .formatted(
                  System.getProperty("os.name"), System.getProperty("os.arch"), lastLines(log)),
          e);
    }
  }

  private static Optional<ProcessHandle> postmaster(Path data) {
    try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
      return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the binaries lie unpacked between runs; one folder for each user of the machine. */
  private static Path unpackedBinaries() {
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "catalog-bench-" + System.getProperty("user.name"),
        "postgres");
  }

  private static String lastLines(Path log) {
    try {
      return Files.exists(log) ? "\n" + Files.readString(log) : "";
    } catch (IOException unreadable) {
      return "; its log " + log + " cannot be read";
    }
  }

  /** Passwords from here on: the server's port is open to every user of this machine. */
  private void lock(Path data, String secret) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER ROLE postgres PASSWORD '" + secret + "'");
      statement.execute("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + OWNER + "'");
      Files.writeString(
          data.resolve("pg_hba.conf"),
          "host all all 127.0.0.1/32 scram-sha-256\n",
          StandardCharsets.UTF_8);
      statement.execute("SELECT pg_reload_conf()");
    } catch (SQLException | IOException e) {
      throw new InfrastructureException("cannot set the embedded PostgreSQL up", e);
    }
  }

  private void makeTemplate() {
    administer("CREATE DATABASE " + TEMPLATE + " OWNER " + OWNER);
    PostgresAddress template = superuser.withDatabase(TEMPLATE);
    try (Connection connection = template.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION pg_stat_statements");
    } catch (SQLException e) {
      throw template.fault("cannot count statements in", e);
    }
    new CatalogDatabase(owner.withDatabase(TEMPLATE), products, Optional.empty()).seed();
  }

  @Override
  public synchronized CatalogDatabase database(String target) {
    databases++;
    Administered database =
        new Administered("catalog_%s_%d".formatted(target.replaceAll("[^a-z0-9]", "_"), databases));
    administer(
        "CREATE DATABASE %s OWNER %s TEMPLATE %s".formatted(database.name(), OWNER, TEMPLATE));
    return new CatalogDatabase(
        owner.withDatabase(database.name()), products, Optional.of(database));
  }

  @Override
  public SortedMap<String, String> configuration() {
    return superuser.configuration();
  }

  /** The server ends with the reaper. */
  @Override
  public void close() {}

  private final class Administered implements CatalogDatabase.Administration {

    private final String name;

    Administered(String name) {
      this.name = name;
    }

    String name() {
      return name;
    }

    @Override
    public void drop() {
      administer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    @Override
    public Outage outage() {
      administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
      administer(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
      return () -> administer("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
    }
  }

  private void administer(String sql) {
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw superuser.fault("cannot " + sql + " in", e);
    }
  }
}
