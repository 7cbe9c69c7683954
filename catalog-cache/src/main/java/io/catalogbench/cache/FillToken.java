package io.catalogbench.cache;

/**
 * The version of a scope that a reader saw when its value was missing. Two equal tokens for one
 * scope mean that no invalidation lies between them.
 */
public interface FillToken {

  /** No version is known, so nothing may be filled. */
  FillToken NONE =
      new FillToken() {
        @Override
        public String toString() {
          return "NONE";
        }
      };
}
