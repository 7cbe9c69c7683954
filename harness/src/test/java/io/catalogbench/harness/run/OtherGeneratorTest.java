package io.catalogbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class OtherGeneratorTest {

  private static final String WRK =
      """
      Running 2s test @ http://127.0.0.1:8080/api/simple
        1 threads and 100 connections
        Thread Stats   Avg      Stdev     Max   +/- Stdev
          Latency     1.31ms    1.02ms  23.51ms   91.02%
          Req/Sec    80.77k     4.11k   88.10k    85.00%
        160800 requests in 2.01s, 23.46MB read
      Requests/sec:  80000.00
      Transfer/sec:     11.67MB
      """;

  private static final String AB =
      """
      Document Path:          /api/simple
      Document Length:        62 bytes

      Concurrency Level:      100
      Time taken for tests:   2.000 seconds
      Complete requests:      130000
      Failed requests:        0
      Keep-Alive requests:    130000
      Total transferred:      24700000 bytes
      Requests per second:    65000.00 [#/sec] (mean)
      """;

  @Test
  void readsWhatWrkCounted() {
    OtherGenerator.Driven driven = OtherGenerator.WRK.parse(WRK).orElseThrow();
    assertThat(driven.requests()).isEqualTo(160_800);
    assertThat(driven.seconds()).isCloseTo(2.01, within(1e-9));
    assertThat(driven.fault()).isEmpty();
  }

  @Test
  void readsWhatWentWrongUnderWrk() {
    String output =
        WRK.replace(
            "Requests/sec",
            """
              Socket errors: connect 1, read 2, write 3, timeout 4
              Non-2xx or 3xx responses: 1000
            Requests/sec\
            """);
    assertThat(OtherGenerator.WRK.parse(output).orElseThrow().fault())
        .hasValue("1,010 requests failed");
  }

  @Test
  void readsWhatAbCounted() {
    OtherGenerator.Driven driven = OtherGenerator.AB.parse(AB).orElseThrow();
    assertThat(driven.requests()).isEqualTo(130_000);
    assertThat(driven.seconds()).isEqualTo(2);
    assertThat(driven.fault()).isEmpty();
  }

  @Test
  void aConnectionForEachRequestIsAnotherLoad() {
    assertThat(
            OtherGenerator.AB
                .parse(AB.replace("Keep-Alive requests:    130000", ""))
                .orElseThrow()
                .fault())
        .hasValue("only 0 of 130,000 requests kept their connection open");
    assertThat(
            OtherGenerator.AB
                .parse(AB.replace("Failed requests:        0", "Failed requests:        7"))
                .orElseThrow()
                .fault())
        .hasValue("7 requests failed");
  }

  @Test
  void anythingElseIsNoCount() {
    assertThat(OtherGenerator.WRK.parse("unable to connect to 127.0.0.1:1")).isEmpty();
    assertThat(OtherGenerator.AB.parse("apr_socket_recv: Connection refused (111)")).isEmpty();
  }

  @Test
  void bothSendTheSameHeaderOnKeptConnections() {
    URI address = URI.create("http://127.0.0.1:8080/api/simple");
    assertThat(OtherGenerator.WRK.command(address, 100, 2, 1))
        .containsExactly(
            "wrk", "-t1", "-c100", "-d2s", "-H", "Accept: application/json", address.toString());
    assertThat(OtherGenerator.AB.command(address, 100, 2, 1))
        .startsWith("ab", "-q", "-k", "-c", "100", "-t", "2")
        .endsWith("-H", "Accept: application/json", address.toString());
  }
}
