package io.catalogbench.load;

import java.util.concurrent.atomic.AtomicLong;

/** Requests of one scenario that no window asks, each handed out once. */
final class RequestSupply {

  private final RequestSequence requests;
  private final AtomicLong next = new AtomicLong();

  RequestSupply(RequestSequence requests) {
    this.requests = requests;
  }

  /** Path and query of the next request, in the form that is answered soonest. */
  String path() {
    return requests.quickPath(next.getAndIncrement());
  }
}
