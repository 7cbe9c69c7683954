package io.catalogbench.micronaut.loop;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import jakarta.inject.Singleton;

/** Finds the event loop of a request, so that what follows happens on it. */
@Singleton
public final class EventLoops {

  private final VertxInternal vertx;

  EventLoops(Vertx vertx) {
    this.vertx = (VertxInternal) vertx;
  }

  /** The event loop of the calling thread. */
  public EventLoop current() {
    return vertx.getOrCreateContext().nettyEventLoop();
  }
}
