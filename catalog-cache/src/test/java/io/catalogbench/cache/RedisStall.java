package io.catalogbench.cache;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A time in which the one embedded Redis of this process keeps its connections and answers nothing.
 */
final class RedisStall implements AutoCloseable {

  private final ProcessHandle redis =
      ProcessHandle.current()
          .descendants()
          .filter(process -> process.info().command().orElse("").endsWith("redis-server"))
          .findFirst()
          .orElseThrow();

  RedisStall() {
    signal("STOP");
  }

  @Override
  public void close() {
    signal("CONT");
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(redis.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
