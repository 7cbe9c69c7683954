package io.catalogbench.harness.run;

import io.catalogbench.harness.plan.Beside;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Connections beside a window that keep the server busy with what is not measured: one virtual
 * thread each.
 */
final class Companions implements AutoCloseable {

  /** Long enough for whatever a scenario waits for, behind all the others. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A body of slow requests: refused as no JSON, once it is there. */
  private static final int SLOW_BODY_BYTES = 10;

  private static final Duration BETWEEN_BYTES = Duration.ofMillis(100);

  private final URI server;
  private final Beside what;
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch busy;
  private final AtomicLong answers = new AtomicLong();
  private volatile boolean over;

  private Companions(URI server, Beside what) {
    this.server = server;
    this.what = what;
    busy = new CountDownLatch(what.connections());
  }

  /**
   * Opens the connections; all have begun to send when this returns.
   *
   * @throws MeasuringException when the server does not take them
   */
  static Companions start(URI server, Beside what) throws InterruptedException {
    Companions companions = new Companions(server, what);
    for (int i = 0; i < what.connections(); i++) {
      Duration phase = BETWEEN_BYTES.multipliedBy(i).dividedBy(what.connections());
      companions.threads.add(
          Thread.ofVirtual().name("beside-" + i).start(() -> companions.live(phase)));
    }
    if (!companions.busy.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      companions.close();
      throw new MeasuringException(
          "only %,d of %,d connections beside the load could be opened"
              .formatted(what.connections() - companions.busy.getCount(), what.connections()));
    }
    return companions;
  }

  /** How many requests were answered so far. */
  long answers() {
    return answers.get();
  }

  /**
   * A connection that the server closed is opened anew.
   *
   * @param phase how much later than others a byte of it comes: slow clients know nothing of each
   *     other, and all their bytes at the same time would be a load of its own
   */
  private void live(Duration phase) {
    boolean first = true;
    while (!over) {
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(server.getHost(), server.getPort()),
            Math.toIntExact(PATIENCE.toMillis()));
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        socket.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(socket.getInputStream());
        while (!over) {
          send(socket.getOutputStream(), first, phase);
          first = false;
          Wire.read(in, false);
          answers.incrementAndGet();
        }
      } catch (IOException _) {
        pause(BETWEEN_BYTES);
      }
    }
  }

  private void send(OutputStream out, boolean first, Duration phase) throws IOException {
    switch (what) {
      case Beside.Asking asking -> {
        out.write(
            "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n"
                .formatted(asking.scenario().path(answers.get()), server.getAuthority())
                .getBytes(StandardCharsets.US_ASCII));
        begun(first);
      }
      case Beside.SlowRequests _ -> {
        String head =
            """
            POST /api/products HTTP/1.1
            Host: %s
            Content-Type: application/json
            Content-Length: %d

            """
                .formatted(server.getAuthority(), SLOW_BODY_BYTES);
        out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        begun(first);
        if (first) {
          pause(phase);
        }
        for (int i = 0; i < SLOW_BODY_BYTES && !over; i++) {
          pause(BETWEEN_BYTES);
          out.write(' ');
        }
      }
    }
  }

  private void begun(boolean first) {
    if (first) {
      busy.countDown();
    }
  }

  private void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException _) {
      over = true;
    }
  }

  /** Virtual threads that are interrupted close the socket that they wait for. */
  @Override
  public void close() {
    over = true;
    threads.forEach(Thread::interrupt);
  }
}
