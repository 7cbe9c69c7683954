package io.catalogbench.harness.run;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Tells a person what runs now: one line that is rewritten on a terminal, plain lines elsewhere.
 */
public final class Progress {

  private static final String CLEAR = "\r\u001b[2K";

  private final PrintStream out;
  private final boolean terminal;
  private boolean open;

  /**
   * @param terminal whether {@code out} is read by a person as it is written
   */
  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Something that lasts a moment: shown on a terminal only. */
  void detail(String text) {
    if (terminal) {
      out.print(CLEAR + text);
      out.flush();
      open = true;
    }
  }

  /** Something worth a line. */
  public void say(String text) {
    if (open) {
      out.print(CLEAR);
      open = false;
    }
    out.println(text);
    out.flush();
  }

  /** A duration for people: {@code 3 min 20 s}. */
  static String shown(Duration duration) {
    long seconds = Math.max(0, Math.round(duration.toMillis() / 1000.0));
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
