package io.catalogbench.spring.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.catalogbench.contract.Limits;
import io.catalogbench.contract.settings.CatalogSettings;
import io.catalogbench.contract.settings.ThreadModel;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A fixed pool of connections; every statement is prepared once on each and commits by itself.
 * Where none is kept, each statement has a connection of its own.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** Spares each connection a round trip that only older servers need. */
  private static final String OLDEST_SERVER = "14";

  /** The server starts without its database and answers 503 until it comes. */
  private static final long NEVER_FAILS_TO_START = -1;

  @Bean
  DataSource dataSource(CatalogSettings settings) {
    if (settings.databasePool() == 0) {
      return new DriverManagerDataSource(url(settings.postgres()), properties(settings.postgres()));
    }
    HikariConfig config = new HikariConfig();
    config.setPoolName("catalog");
    config.setJdbcUrl(url(settings.postgres()));
    config.setDataSourceProperties(properties(settings.postgres()));
    config.setMaximumPoolSize(settings.databasePool());
    config.setMinimumIdle(settings.databasePool());
    config.setConnectionTimeout(Limits.DATABASE_TIMEOUT.toMillis());
    config.setInitializationFailTimeout(NEVER_FAILS_TO_START);
    return new HikariDataSource(config);
  }

  @Bean
  JdbcClient jdbcClient(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  /** Runs the statements of requests that hold no thread. */
  @Bean
  ExecutorService statementExecutor(CatalogSettings settings) {
    return settings.threads() == ThreadModel.VIRTUAL
        ? Executors.newVirtualThreadPerTaskExecutor()
        : Executors.newFixedThreadPool(
            settings.databasePool() == 0 ? settings.requestThreads() : settings.databasePool(),
            Thread.ofPlatform().name("statement-", 1).factory());
  }

  private static String url(URI postgres) {
    int port = postgres.getPort() < 0 ? 5432 : postgres.getPort();
    return "jdbc:postgresql://" + postgres.getHost() + ":" + port + postgres.getRawPath();
  }

  private static Properties properties(URI postgres) {
    String[] user = String.valueOf(postgres.getRawUserInfo()).split(":", 2);
    Properties properties = new Properties();
    properties.put("user", decoded(user[0]));
    properties.put("password", user.length < 2 ? "" : decoded(user[1]));
    properties.put("ApplicationName", "catalog-spring-mvc");
    properties.put("assumeMinServerVersion", OLDEST_SERVER);
    properties.put("prepareThreshold", "1");
    properties.put("connectTimeout", Long.toString(Limits.DATABASE_TIMEOUT.toSeconds()));
    return properties;
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
