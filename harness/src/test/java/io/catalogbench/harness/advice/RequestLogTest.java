package io.catalogbench.harness.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestLogTest {

  private @TempDir Path folder;

  @Test
  void readsCsvInAnyOrderOfColumnsAndSortsByTime() throws IOException {
    RequestLog log =
        read(
            """
            status,time,method,path,bytes,duration_ms,agent
            200,2026-11-20T12:00:01Z,get,"/api/products?search=a,b",312,4.25,"x ""y"" z"
            204,1795176000.5,PUT,/api/products/7,0,9,
            """);
    assertThat(log.requests())
        .containsExactly(
            new RequestLog.Request(
                Instant.parse("2026-11-20T12:00:00.5Z"),
                "PUT",
                "/api/products/7",
                204,
                9_000_000,
                0),
            new RequestLog.Request(
                Instant.parse("2026-11-20T12:00:01Z"),
                "GET",
                "/api/products?search=a,b",
                200,
                4_250_000,
                312));
    assertThat(log.span()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void readsCombinedLogsWithSecondsOrMicrosecondsAtTheEnd() throws IOException {
    RequestLog log =
        read(
            """
            10.0.0.1 - - [20/Nov/2026:13:00:00 +0100] "GET /a HTTP/1.1" 200 312 "-" "x \\"y\\"" 0.004
            10.0.0.1 - u [20/Nov/2026:12:00:01 +0000] "GET /b HTTP/1.1" 304 - "-" "curl" 2500
            """);
    assertThat(log.requests())
        .containsExactly(
            new RequestLog.Request(
                Instant.parse("2026-11-20T12:00:00Z"), "GET", "/a", 200, 4_000_000, 312),
            new RequestLog.Request(
                Instant.parse("2026-11-20T12:00:01Z"), "GET", "/b", 304, 2_500_000, 0));
  }

  @Test
  void tellsEveryFaultWithItsLine() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    time,method,path,status,duration_ms,bytes
                    yesterday,GET,/a,200,1,1
                    2026-11-20T12:00:00Z,GET,/a,200,fast,1

                    2026-11-20T12:00:00Z,GET,,999,1,-1
                    2026-11-20T12:00:00Z,GET,/a
                    """))
        .isInstanceOf(RequestLogException.class)
        .message()
        .contains("requests.csv:2: time 'yesterday' must look like")
        .contains("requests.csv:3: duration_ms 'fast' must be a number")
        .contains("requests.csv:5: the path is empty")
        .contains("requests.csv:5: status '999'")
        .contains("requests.csv:5: bytes '-1'")
        .contains("requests.csv:6: has 3 fields, the header 6");
  }

  @Test
  void tellsEveryColumnThatIsMissing() {
    assertThatThrownBy(() -> read("time,method,url\n"))
        .isInstanceOf(RequestLogException.class)
        .message()
        .contains("no column 'path' or 'key'", "no column 'status'", "no column 'bytes'");
    assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> read("time,method,key,status,duration_ms,bytes\n"))
        .hasMessageContaining("holds no request");
  }

  @Test
  void manyFaultsAreCounted() {
    assertThatThrownBy(
            () ->
                read(
                    "time,method,path,status,duration_ms,bytes\n"
                        + "x,GET,/a,200,1,1\n".repeat(50)))
        .hasMessageContaining("requests.csv:21:")
        .hasMessageContaining("and 30 faults more");
  }

  private RequestLog read(String text) throws IOException {
    return RequestLog.read(Files.writeString(folder.resolve("requests.csv"), text));
  }
}
