package io.catalogbench.bench.serialization.codec;

/** Thrown when code that a library should have written at build time is not there. */
public final class NotCompiledException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Says which library lacks code for a type, and what it would run instead. */
  public NotCompiledException(String library, Class<?> type, String instead) {
    super(
        "%s has no compiled converter of %s but %s: its annotation processor did not run"
            .formatted(library, type.getName(), instead));
  }
}
