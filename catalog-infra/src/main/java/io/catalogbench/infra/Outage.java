package io.catalogbench.infra;

/** A time in which a service is gone; ends when closed. */
public interface Outage extends AutoCloseable {

  @Override
  void close();
}
