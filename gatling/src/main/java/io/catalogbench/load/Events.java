package io.catalogbench.load;

import java.io.PrintStream;

/** What the run tells whoever started it, as it happens: one line each, flushed at once. */
final class Events {

  private final PrintStream out;

  Events(PrintStream out) {
    this.out = out;
  }

  void warmUp(Border border) {
    line("@WARM-UP " + border.label());
  }

  /** Tells that it is the turn of a segment of a conducted run. */
  void ready(String id) {
    line("@SEGMENT " + id + " ready");
  }

  void segment(String id, Border border, long epochNanos) {
    line("@SEGMENT " + id + " " + border.label() + " " + epochNanos);
  }

  void done() {
    line("@DONE");
  }

  private synchronized void line(String text) {
    out.print(text + "\n");
    out.flush();
  }

  /** Which end of something. */
  enum Border {
    BEGIN("begin"),
    END("end");

    private final String label;

    Border(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
