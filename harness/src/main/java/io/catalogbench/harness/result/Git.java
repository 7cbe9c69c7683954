package io.catalogbench.harness.result;

/** The version of the sources that was measured; dirty when files differed from it. */
public record Git(String sha, boolean dirty) {

  /** The first characters of the name, marked when dirty. */
  @Override
  public String toString() {
    return sha.substring(0, Math.min(7, sha.length())) + (dirty ? "-dirty" : "");
  }
}
