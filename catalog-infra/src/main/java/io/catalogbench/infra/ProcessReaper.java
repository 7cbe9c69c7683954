package io.catalogbench.infra;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Ends registered processes and removes registered directories when this object is closed or when
 * this JVM ends, in whatever way: also by SIGKILL.
 *
 * <p>A shell reads the registrations from a pipe. The pipe closes with the JVM; the shell then asks
 * what is left to end, ends it by force after five seconds, and removes the directories.
 */
public final class ProcessReaper implements AutoCloseable {

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP QUIT PIPE
      pids=' '
      entries=''
      line='
      '
      while IFS=' ' read -r verb value; do
        case $verb in
          process) pids="$pids$value " ;;
          ended) pids=${pids%%" $value "*}' '${pids#*" $value "} ;;
          postgres|directory) entries="$entries$verb $value$line" ;;
        esac
      done
      pause() { sleep 0.1 2>/dev/null || sleep 1; }
      entries_of() {
        printf '%s' "$entries" | while IFS=' ' read -r verb value; do
          if [ "$verb" = "$1" ]; then printf '%s\\n' "$value"; fi
        done
      }
      postmasters() {
        entries_of postgres | while IFS= read -r data; do
          if [ -r "$data/postmaster.pid" ]; then
            IFS= read -r pid < "$data/postmaster.pid" && printf '%s ' "$pid"
          fi
        done
      }
      alive() {
        for pid in $pids $servers; do
          if kill -0 "$pid" 2>/dev/null; then return 0; fi
        done
        return 1
      }
      for pass in 1 2 3; do
        servers=$(postmasters)
        for pid in $pids; do kill -TERM "$pid" 2>/dev/null; done
        for pid in $servers; do kill -INT "$pid" 2>/dev/null; done
        tick=0
        while [ $tick -lt 50 ] && alive; do pause; tick=$((tick + 1)); done
        for pid in $pids $servers; do kill -KILL "$pid" 2>/dev/null; done
        entries_of directory | while IFS= read -r directory; do rm -rf -- "$directory"; done
        left=$(entries_of directory | while IFS= read -r directory; do
          if [ -e "$directory" ]; then echo left; fi
        done)
        if [ -z "$left" ]; then break; fi
        pause
      done
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Process shell;
  private final OutputStream registrations;
  private final Map<Long, ProcessHandle> processes = new ConcurrentHashMap<>();
  private boolean closed;

  /** Starts the shell. */
  public ProcessReaper() {
    try {
      shell =
          new ProcessBuilder("/bin/sh", "-c", SCRIPT)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new InfrastructureException("cannot start /bin/sh, which ends child processes", e);
    }
    registrations = shell.getOutputStream();
  }

  /** Ends {@code process} by SIGTERM, then SIGKILL, unless it ended before. */
  public void register(ProcessHandle process) {
    send("process", Long.toString(process.pid()));
    processes.put(process.pid(), process);
    var _ = process.onExit().thenRun(() -> forget(process.pid()));
  }

  /** What is registered and was not seen to end. */
  List<ProcessHandle> processes() {
    return List.copyOf(processes.values());
  }

  /** Ends the PostgreSQL server that runs in {@code data}, now or later, by a fast shutdown. */
  void registerPostgres(Path data) {
    send("postgres", data.toAbsolutePath().toString());
  }

  /** Removes {@code directory} with all that is in it, after the processes. */
  public void registerDirectory(Path directory) {
    send("directory", directory.toAbsolutePath().toString());
  }

  private synchronized void forget(long pid) {
    processes.remove(pid);
    if (!closed && shell.isAlive()) {
      send("ended", Long.toString(pid));
    }
  }

  private synchronized void send(String verb, String value) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    if (value.contains("\n")) {
      throw new IllegalArgumentException("a path with a line break: " + value);
    }
    try {
      registrations.write((verb + " " + value + "\n").getBytes(StandardCharsets.UTF_8));
      registrations.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the shell that ends child processes is gone", e);
    }
  }

  /** Ends what is registered and waits for it. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    try {
      registrations.close();
      if (!shell.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new InfrastructureException(
            "child processes did not end within " + PATIENCE.toSeconds() + " s; see `ps`");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
