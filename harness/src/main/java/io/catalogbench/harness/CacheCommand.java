package io.catalogbench.harness;

import io.catalogbench.harness.plan.InputException;
import io.catalogbench.harness.report.CacheTable;
import io.catalogbench.harness.run.CacheRoutes;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench cache}: looks after the caches of running servers. */
@Command(
    name = "cache",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "stats|clear|warm-up|advise",
    description = "Looks after the caches of running servers, and advises which cache would pay.",
    footer = {
      "",
      "Examples:",
      "  bench cache stats",
      "  bench cache stats --url http://127.0.0.1:8080,http://127.0.0.1:8081",
      "  CATALOG_TOKEN=… bench cache clear --url http://catalog.example:8080",
      "  bench cache advise requests.csv",
      "  bench cache advise results/baseline/before-after-2-cores"
    })
final class CacheCommand {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  /** Which servers, and as whom. */
  static final class Servers {

    @Option(
        names = "--url",
        paramLabel = "URL",
        split = ",",
        defaultValue = "http://127.0.0.1:8080",
        description = "of a server, or several (default: ${DEFAULT-VALUE})")
    private List<URI> urls = List.of();

    @Option(
        names = "--token",
        paramLabel = "TOKEN",
        defaultValue = "${env:CATALOG_TOKEN}",
        description =
            "of an admin (default: the environment's CATALOG_TOKEN, else that of user1 with the"
                + " development password)")
    private Optional<String> token = Optional.empty();

    interface Work {
      void on(CacheRoutes routes, URI url) throws InterruptedException;
    }

    void each(Work work) throws InterruptedException {
      for (URI url : urls) {
        if (url.getHost() == null) {
          throw new InputException("--url %s must look like http://HOST:PORT".formatted(url));
        }
        try (CacheRoutes routes = new CacheRoutes(url, token)) {
          work.on(routes, url);
        }
      }
    }
  }

  @Command(
      name = "stats",
      mixinStandardHelpOptions = true,
      description = "Tells what each server's cache holds, and how often it is hit.")
  int stats(@Mixin Servers servers) throws InterruptedException {
    List<CacheTable.Row> rows = new ArrayList<>();
    servers.each(
        (routes, url) ->
            rows.add(new CacheTable.Row(url.toString(), routes.info(), routes.stats())));
    out().print(CacheTable.of(rows));
    out().flush();
    return Main.FINE;
  }

  @Command(
      name = "clear",
      mixinStandardHelpOptions = true,
      description = "Takes everything out of each server's cache.")
  int clear(@Mixin Servers servers) throws InterruptedException {
    servers.each(
        (routes, url) -> {
          refuseNone(routes, url);
          routes.clear();
          out().println("%s: its cache is empty".formatted(url));
        });
    return Main.FINE;
  }

  @Command(
      name = "warm-up",
      mixinStandardHelpOptions = true,
      description = "Lets each server cache what is asked for most.")
  int warmUp(@Mixin Servers servers) throws InterruptedException {
    servers.each(
        (routes, url) -> {
          refuseNone(routes, url);
          out().println("%s: %d answers are cached".formatted(url, routes.warmUp()));
        });
    return Main.FINE;
  }

  @Command(
      name = "advise",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Tells which store, which life and which compression threshold would pay, with the"
            + " arithmetic and its doubt."
      },
      footer = {
        "",
        "FROM is the folder of a stored run that has servers with and without a cache",
        "(bench run cache-stores), or a log of requests:",
        "  CSV whose first line names its columns, in any order; others are left alone:",
        "    time,method,path,status,duration_ms,bytes",
        "    2026-11-20T12:00:00.123Z,GET,/api/products/7,200,4.2,312",
        "  time may be seconds since 1970, a column key may stand for path;",
        "  or a combined access log with the duration at the end of each line: seconds with",
        "  decimals (nginx's $request_time) or whole microseconds (Apache's %%D).",
        "GET answered with 200 is what a cache could answer; POST, PUT, PATCH and DELETE change.",
        "",
        "Exit codes: 0 told, 2 not: nothing to hold against it was measured.",
        "",
        "Examples:",
        "  bench cache advise requests.csv",
        "  bench cache advise access.log --costs results/baseline/cache-standard-2-cores",
        "  bench cache advise results/baseline/before-after-2-cores"
      })
  int advise(
      @Parameters(paramLabel = "FROM", description = "a stored run, or a log of requests")
          Path from,
      @Option(
              names = "--costs",
              paramLabel = "DIR",
              description =
                  "a stored run of bench jmh cache that tells what stores cost (default: the newest"
                      + " of results/)")
          Optional<Path> costs)
      throws IOException {
    Advising advising = Advising.of(from, costs);
    out().print(advising.text());
    out().flush();
    return advising.told() ? Main.FINE : Main.NOT_MEASURED;
  }

  private static void refuseNone(CacheRoutes routes, URI url) throws InterruptedException {
    if (routes.info().store().equals("none")) {
      throw new InputException(
          "%s has no cache (--cache none): start it with another one".formatted(url));
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
