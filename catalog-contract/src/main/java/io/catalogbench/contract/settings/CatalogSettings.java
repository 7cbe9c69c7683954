package io.catalogbench.contract.settings;

import io.catalogbench.contract.Limits;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * The settings of a catalog server: the same names, defaults and checks in both. A value comes from
 * the command line ({@code --cache redis}), else from the environment ({@code CATALOG_CACHE}), else
 * from the default here.
 */
@CommandLine.Command(
    name = "catalog server",
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {
      "",
      "Environment:",
      "  CATALOG_JWT_SECRET  what access tokens are signed with, at least 32 bytes",
      "  CATALOG_ENV         development (default) or production, which needs the above"
    })
public final class CatalogSettings {

  private static final String DASHES = "--";
  private static final Set<String> GIVEN = Set.of("help", "port", "postgres", "redis", "upstream");

  @Option(
      names = "--port",
      defaultValue = "${env:CATALOG_PORT:-8080}",
      description = "TCP port, 0 for a free one (default: ${DEFAULT-VALUE})")
  private int port = 8080;

  @Option(
      names = "--host",
      defaultValue = "${env:CATALOG_HOST:-127.0.0.1}",
      description = "address to listen on (default: ${DEFAULT-VALUE})")
  private String host = "127.0.0.1";

  @Option(
      names = "--postgres",
      required = true,
      defaultValue = "${env:CATALOG_POSTGRES}",
      description = "postgresql://USER:PASSWORD@HOST:PORT/DATABASE, seeded")
  private URI postgres = URI.create("postgresql://localhost");

  @Option(
      names = "--redis",
      defaultValue = "${env:CATALOG_REDIS:-redis://127.0.0.1:6379/0}",
      description =
          "redis://HOST:PORT/DATABASE, of any node of a cluster (default: ${DEFAULT-VALUE})")
  private URI redis = URI.create("redis://127.0.0.1:6379/0");

  @Option(
      names = "--memcached",
      defaultValue = "${env:CATALOG_MEMCACHED:-memcached://127.0.0.1:11211}",
      description = "memcached://HOST:PORT (default: ${DEFAULT-VALUE})")
  private URI memcached = URI.create("memcached://127.0.0.1:11211");

  @Option(
      names = "--cache-directory",
      defaultValue = "${env:CATALOG_CACHE_DIRECTORY}",
      description =
          "where --cache file keeps values: empty or ours, and kept (default: a new directory that"
              + " goes with the server)")
  private @Nullable Path cacheDirectory;

  @Option(
      names = "--threads",
      defaultValue = "${env:CATALOG_THREADS}",
      description = "what carries a request: ${COMPLETION-CANDIDATES}, as far as the server has it")
  private ThreadModel threads = ThreadModel.PLATFORM;

  @Option(
      names = "--cache",
      defaultValue = "${env:CATALOG_CACHE:-redis}",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private CacheMode cache = CacheMode.REDIS;

  @Option(
      names = "--database-pool",
      defaultValue = "${env:CATALOG_DATABASE_POOL:-16}",
      description =
          "connections to PostgreSQL, 1 to 1000; 0 keeps none and opens one for each statement"
              + " (default: ${DEFAULT-VALUE})")
  private int databasePool = 16;

  @Option(
      names = "--request-threads",
      defaultValue = "${env:CATALOG_REQUEST_THREADS:-200}",
      description =
          "threads that serve requests in model platform, 1 to 10000 (default: ${DEFAULT-VALUE})")
  private int requestThreads = 200;

  @Option(
      names = "--cache-bytes",
      defaultValue = "${env:CATALOG_CACHE_BYTES:-67108864}",
      description =
          "budget of a cache in the server's memory or in files (default: ${DEFAULT-VALUE})")
  private long cacheBytes = 64L << 20;

  @Option(
      names = "--cache-timeout",
      defaultValue = "${env:CATALOG_CACHE_TIMEOUT:-50}",
      description =
          "milliseconds that a request waits for a cache elsewhere, 1 to 10000"
              + " (default: ${DEFAULT-VALUE})")
  private int cacheTimeoutMillis = (int) Limits.CACHE_TIMEOUT.toMillis();

  @Option(
      names = "--expensive-step",
      defaultValue = "${env:CATALOG_EXPENSIVE_STEP:-2000}",
      description =
          "milliseconds that the step behind /api/cached-data takes, 0 to 10000"
              + " (default: ${DEFAULT-VALUE})")
  private int expensiveStepMillis = 2_000;

  @Option(
      names = "--upstream",
      defaultValue = "${env:CATALOG_UPSTREAM:-http://127.0.0.1:8090}",
      description = "http://HOST:PORT of what /api/external-data asks (default: ${DEFAULT-VALUE})")
  private URI upstream = URI.create("http://127.0.0.1:8090");

  @Option(
      names = "--upstream-timeout",
      defaultValue = "${env:CATALOG_UPSTREAM_TIMEOUT:-1000}",
      description =
          "milliseconds that a request waits for the upstream, 1 to 10000"
              + " (default: ${DEFAULT-VALUE})")
  private int upstreamTimeoutMillis = (int) Limits.UPSTREAM_TIMEOUT.toMillis();

  @Option(
      names = "--upstream-pool",
      defaultValue = "${env:CATALOG_UPSTREAM_POOL:-64}",
      description = "requests to the upstream at a time, 1 to 1000 (default: ${DEFAULT-VALUE})")
  private int upstreamPool = 64;

  @Option(
      names = "--access",
      defaultValue = "${env:CATALOG_ACCESS:-joined}",
      description =
          "how a list gets at its categories: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private AccessMode access = AccessMode.JOINED;

  @Option(
      names = "--ttl",
      defaultValue = "${env:CATALOG_TTL:-medium}",
      description =
          "how long cached values live: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private TtlTier ttl = TtlTier.MEDIUM;

  @Option(
      names = "--compression",
      defaultValue = "${env:CATALOG_COMPRESSION:-none}",
      description =
          "of cached values large enough for it to pay over 1 Gbit/s: ${COMPLETION-CANDIDATES}"
              + " (default: ${DEFAULT-VALUE})")
  private CompressionMode compression = CompressionMode.NONE;

  @Option(
      names = "--fragments",
      defaultValue = "${env:CATALOG_FRAGMENTS:-whole}",
      description =
          "in which parts a list of products is cached: ${COMPLETION-CANDIDATES}; products takes"
              + " two statements where whole takes one, and no heed of --access"
              + " (default: ${DEFAULT-VALUE})")
  private FragmentsMode fragments = FragmentsMode.WHOLE;

  @Option(
      names = "--cache-failures",
      defaultValue = "${env:CATALOG_CACHE_FAILURES:-ignore}",
      description =
          "what a request does whose cache does not answer: ${COMPLETION-CANDIDATES}"
              + " (default: ${DEFAULT-VALUE})")
  private CacheFailures cacheFailures = CacheFailures.IGNORE;

  @Option(
      names = "--json",
      defaultValue = "${env:CATALOG_JSON:-jackson}",
      description = "what writes the answers: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private JsonMode json = JsonMode.JACKSON;

  @Option(
      names = "--metrics",
      defaultValue = "${env:CATALOG_METRICS:-off}",
      description =
          "whether /api/metrics has the times of requests: ${COMPLETION-CANDIDATES}"
              + " (default: ${DEFAULT-VALUE})")
  private MetricsMode metrics = MetricsMode.OFF;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  private TokenSecret tokenSecret = TokenSecret.DEVELOPMENT;

  private CatalogSettings() {}

  /**
   * Reads and checks the settings of a server that knows {@code models}; the first one is its
   * default. Help is printed here.
   *
   * @throws SettingsException with every fault, or with the help the user asked for
   */
  public static CatalogSettings parse(List<ThreadModel> models, String... args) {
    CatalogSettings settings = new CatalogSettings();
    settings.threads = models.getFirst();
    CommandLine line = commandLine(settings);
    CommandLine.ParseResult result = line.parseArgs(args);
    if (settings.help) {
      throw new SettingsException(line.getUsageMessage(), 0);
    }
    List<String> faults = new ArrayList<>();
    result.errors().forEach(fault -> faults.add(shown(fault)));
    if (faults.isEmpty()) {
      settings.addFaults(faults, EnumSet.copyOf(models));
    }
    try {
      settings.tokenSecret = TokenSecret.of(System.getenv());
    } catch (SettingsException e) {
      faults.add(e.getMessage());
    }
    if (!faults.isEmpty()) {
      faults.add("see --help");
      throw new SettingsException(String.join(System.lineSeparator(), faults), 2);
    }
    return settings;
  }

  /**
   * What may be set whoever starts a server: the options without the dashes, but for those that say
   * where it listens and whom it asks.
   */
  public static Set<String> names() {
    return Names.ALL;
  }

  /** Found out once, and only where somebody asks: a server that starts does not. */
  private static final class Names {

    private static final Set<String> ALL = Collections.unmodifiableSet(all());

    private static Set<String> all() {
      Set<String> names = new TreeSet<>();
      commandLine(new CatalogSettings())
          .getCommandSpec()
          .options()
          .forEach(option -> names.add(option.longestName().substring(DASHES.length())));
      names.removeAll(GIVEN);
      return names;
    }
  }

  /**
   * What is wrong with a value, whichever server gets it; empty when nothing is.
   *
   * @param name one of {@link #names()}
   */
  public static Optional<String> fault(String name, String value) {
    CatalogSettings settings = new CatalogSettings();
    String option = DASHES + name;
    List<String> faults = new ArrayList<>();
    commandLine(settings)
        .parseArgs(option + "=" + value)
        .errors()
        .forEach(fault -> faults.add(shown(fault)));
    if (faults.stream().noneMatch(fault -> fault.contains("'" + option + "'"))) {
      settings.addFaults(faults, EnumSet.allOf(ThreadModel.class));
    }
    return faults.stream() // of the others, which have what the environment says
        .filter(fault -> fault.startsWith(option + " ") || fault.contains("'" + option + "'"))
        .findFirst();
  }

  private static CommandLine commandLine(CatalogSettings settings) {
    CommandLine line =
        new CommandLine(settings)
            .setAbbreviatedOptionsAllowed(false)
            .registerConverter(URI.class, CatalogSettings::uri)
            .registerConverter(CacheMode.class, text -> named(CacheMode.values(), text))
            .registerConverter(AccessMode.class, text -> named(AccessMode.values(), text))
            .registerConverter(CompressionMode.class, text -> named(CompressionMode.values(), text))
            .registerConverter(FragmentsMode.class, text -> named(FragmentsMode.values(), text))
            .registerConverter(TtlTier.class, text -> named(TtlTier.values(), text))
            .registerConverter(CacheFailures.class, text -> named(CacheFailures.values(), text))
            .registerConverter(JsonMode.class, text -> named(JsonMode.values(), text))
            .registerConverter(MetricsMode.class, text -> named(MetricsMode.values(), text))
            .registerConverter(ThreadModel.class, text -> named(ThreadModel.values(), text));
    line.getCommandSpec().parser().collectErrors(true);
    return line;
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new CommandLine.TypeConversionException("not an address: " + e.getReason());
    }
  }

  private static <T> T named(T[] values, String name) {
    return Arrays.stream(values)
        .filter(value -> value.toString().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandLine.TypeConversionException(
                    "'" + name + "' is not one of " + Arrays.toString(values)));
  }

  private static String shown(Exception fault) {
    List<String> suggestions =
        fault instanceof CommandLine.UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    return fault.getMessage()
        + (suggestions.isEmpty() ? "" : ", did you mean " + String.join(" or ", suggestions));
  }

  private void addFaults(List<String> faults, Set<ThreadModel> models) {
    if (!models.contains(threads)) {
      faults.add("--threads " + threads + ": this server has " + models);
    }
    inRange(faults, "--port", port, 0, 65_535);
    inRange(faults, "--database-pool", databasePool, 0, 1_000);
    inRange(faults, "--request-threads", requestThreads, 1, 10_000);
    inRange(faults, "--cache-timeout", cacheTimeoutMillis, 1, 10_000);
    inRange(faults, "--expensive-step", expensiveStepMillis, 0, 10_000);
    inRange(faults, "--upstream-timeout", upstreamTimeoutMillis, 1, 10_000);
    inRange(faults, "--upstream-pool", upstreamPool, 1, 1_000);
    inRange(faults, "--cache-bytes", cacheBytes, 1 << 20, Long.MAX_VALUE);
    if (!"postgresql".equals(postgres.getScheme())
        || postgres.getHost() == null
        || postgres.getUserInfo() == null
        || postgres.getPath().length() < 2) {
      faults.add("--postgres must look like postgresql://USER:PASSWORD@HOST:PORT/DATABASE");
    }
    if (!"redis".equals(redis.getScheme())
        || redis.getHost() == null
        || !redis.getPath().matches("(/[0-9]*)?")) {
      faults.add("--redis must look like redis://HOST:PORT/DATABASE");
    }
    if (!"http".equals(upstream.getScheme())
        || upstream.getHost() == null
        || upstream.getPort() < 0
        || !upstream.getPath().isEmpty()) {
      faults.add("--upstream must look like http://HOST:PORT");
    }
    if (!"memcached".equals(memcached.getScheme())
        || memcached.getHost() == null
        || memcached.getPort() < 0) {
      faults.add("--memcached must look like memcached://HOST:PORT");
    }
  }

  private static void inRange(List<String> faults, String name, long value, long low, long high) {
    if (value < low || value > high) {
      faults.add("%s %d: must be %d to %d".formatted(name, value, low, high));
    }
  }

  public int port() {
    return port;
  }

  public String host() {
    return host;
  }

  /** Where the database is: user information, host, port and a path that names the database. */
  public URI postgres() {
    return postgres;
  }

  public URI redis() {
    return redis;
  }

  public URI memcached() {
    return memcached;
  }

  /** Where values are kept in files; empty for a new directory that goes with the server. */
  public Optional<Path> cacheDirectory() {
    return Optional.ofNullable(cacheDirectory);
  }

  public ThreadModel threads() {
    return threads;
  }

  public CacheMode cache() {
    return cache;
  }

  /** How many connections to the database are kept; 0 for one that is opened for each statement. */
  public int databasePool() {
    return databasePool;
  }

  public int requestThreads() {
    return requestThreads;
  }

  public long cacheBytes() {
    return cacheBytes;
  }

  /** How long a request waits for a cache in another process before it goes on without it. */
  public Duration cacheTimeout() {
    return Duration.ofMillis(cacheTimeoutMillis);
  }

  /** How long the expensive step takes. */
  public Duration expensiveStep() {
    return Duration.ofMillis(expensiveStepMillis);
  }

  /** Where the upstream is: host and port. */
  public URI upstream() {
    return upstream;
  }

  /** How long a request waits for the upstream. */
  public Duration upstreamTimeout() {
    return Duration.ofMillis(upstreamTimeoutMillis);
  }

  /** How many requests to the upstream there are at a time. */
  public int upstreamPool() {
    return upstreamPool;
  }

  /** What access tokens are signed with. */
  public TokenSecret tokenSecret() {
    return tokenSecret;
  }

  public AccessMode access() {
    return access;
  }

  public CompressionMode compression() {
    return compression;
  }

  public FragmentsMode fragments() {
    return fragments;
  }

  /** Whether lists are cached in fragments: only where something is cached. */
  public boolean cachesFragments() {
    return fragments == FragmentsMode.PRODUCTS && cache != CacheMode.NONE;
  }

  public TtlTier ttl() {
    return ttl;
  }

  public CacheFailures cacheFailures() {
    return cacheFailures;
  }

  public JsonMode json() {
    return json;
  }

  public MetricsMode metrics() {
    return metrics;
  }

  /** The effective settings as {@code /api/health} shows them; no address, no secret. */
  public Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("threads", threads.toString());
    shown.put("cache", cache.toString());
    shown.put("database-pool", Integer.toString(databasePool));
    shown.put("request-threads", Integer.toString(requestThreads));
    shown.put("cache-bytes", Long.toString(cacheBytes));
    shown.put("cache-timeout", Integer.toString(cacheTimeoutMillis));
    shown.put("expensive-step", Integer.toString(expensiveStepMillis));
    shown.put("upstream-timeout", Integer.toString(upstreamTimeoutMillis));
    shown.put("upstream-pool", Integer.toString(upstreamPool));
    shown.put("access", access.toString());
    shown.put("ttl", ttl.toString());
    shown.put("compression", compression.toString());
    shown.put("fragments", fragments.toString());
    shown.put("cache-failures", cacheFailures.toString());
    shown.put("json", json.toString());
    shown.put("metrics", metrics.toString());
    return shown;
  }
}
