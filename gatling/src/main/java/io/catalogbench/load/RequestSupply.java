package io.catalogbench.load;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Requests of one scenario that no window asks, each handed out once. */
final class RequestSupply {

  private final RequestSequence requests;
  private final AtomicLong next = new AtomicLong();

  RequestSupply(RequestSequence requests) {
    this.requests = requests;
  }

  /** The next request, in the form that is answered soonest. */
  Asked next() {
    long k = next.getAndIncrement();
    return new Asked(requests.quickPath(k), requests.body(k));
  }

  /**
   * A request.
   *
   * @param path with its query
   * @param body of one that writes
   */
  record Asked(String path, Optional<String> body) {}
}
