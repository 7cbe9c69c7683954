package io.catalogbench.contract.simple;

/** The answer of {@code GET /api/simple}: a constant, so that only the server itself costs. */
public record Greeting(String message, String status) {

  /** The one greeting there is. */
  public static final Greeting HELLO = new Greeting("Hello World", "success");
}
