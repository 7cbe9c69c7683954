package io.catalogbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code bench cache advise} on files. */
final class CacheAdviseTest {

  private static final Path STORED = Path.of("../results/baseline");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private @TempDir Path folder;

  @Test
  void aRunWithAndWithoutCacheTellsWhatWasSaved() {
    assertThat(execute("advise", STORED.resolve("before-after-2-cores").toString())).isZero();
    assertThat(out.toString())
        .contains("spring-mvc-uncached: redis pays most")
        .contains("micronaut-uncached: redis pays most")
        .doesNotContain("spring-mvc-naive")
        .contains("no life ends in it");
  }

  @Test
  void aRunWithoutAnUncachedServerIsRefusedWithTheRemedy() {
    assertThat(execute("advise", STORED.resolve("pools-2-cores").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("measure one with: bench run cache-stores");
  }

  @Test
  void aLogWithFaultsIsRefusedWithAllOfThem() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("log.csv"),
            "time,method,path,status,duration_ms,bytes\nx,GET,/a,200,1,1\n1,GET,/a,0,1,1\n");
    assertThat(execute("advise", log.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("log.csv:2: time 'x'", "log.csv:3: status '0'");
  }

  @Test
  void whatIsNotThereIsTold() {
    assertThat(execute("advise", "nowhere.csv")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no nowhere.csv");
    assertThat(execute("advise", folder.toString(), "--costs", STORED + "/pools-2-cores"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("measured no stores");
  }

  @Test
  void aLogIsReplayedAndTheCostsAreNamedOrMissing() throws IOException {
    StringBuilder text = new StringBuilder("time,method,path,status,duration_ms,bytes\n");
    for (int second = 0; second < 120; second++) {
      text.append("%d,GET,/api/products/%d,200,5,300%n".formatted(second, second % 2));
    }
    Path log = Files.writeString(folder.resolve("log.csv"), text);
    int exit = execute("advise", log.toString());
    assertThat(out.toString())
        .contains("120 requests in 1 min 59 s; 120 of them a cache could have answered")
        .contains("96.7 %"); // two keys made twice in two minutes: 116 of 120
    assertThat(exit).isEqualTo(out.toString().contains("was not measured here: run") ? 2 : 0);
  }

  private int execute(String... args) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(err, true));
    line.setOut(new PrintWriter(out, true));
    String[] all = new String[args.length + 1];
    all[0] = "cache";
    System.arraycopy(args, 0, all, 1, args.length);
    return line.execute(all);
  }
}
