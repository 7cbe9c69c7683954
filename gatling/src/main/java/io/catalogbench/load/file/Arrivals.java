package io.catalogbench.load.file;

/** How the requests of the open model follow each other. */
public enum Arrivals {
  /** At equal distances. */
  EVEN,
  /** Independently of each other, as those of many users do. */
  POISSON
}
