package io.catalogbench.micronaut.simple;

/** What the framework is told of the thread model, to choose between controllers. */
public final class ServedThreads {

  /** The name of the property. */
  public static final String PROPERTY = "catalog.threads";

  /** Its value where an event loop is blocked on purpose. */
  static final String BLOCKED = "block-event-loop";

  private ServedThreads() {}
}
