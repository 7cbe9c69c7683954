package io.catalogbench.load.record;

/** The kinds of time, each with a histogram of its own; the tags of the histogram log. */
enum Times {
  SERVICE("service"),
  RESPONSE("response"),
  LAG("lag"),
  /** The part of the lag that is the generator's own. */
  LATENESS("lateness"),
  /** From due to given up or answered badly. */
  FAILED("failed");

  private final String tag;

  Times(String tag) {
    this.tag = tag;
  }

  String tag() {
    return tag;
  }
}
