package io.catalogbench.harness.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the load generator says while it runs, one line for each. */
sealed interface LoadEvent {

  /** Load that is not measured begins or ends. */
  record WarmUp(boolean begin) implements LoadEvent {}

  /** It is the turn of a segment, which waits to be told to begin. */
  record Ready(String segment) implements LoadEvent {}

  /** A measured window begins or ends. */
  record Border(String segment, boolean begin, long epochNanos) implements LoadEvent {}

  /** Everything was sent and written. */
  record Done() implements LoadEvent {}

  /** The event a line stands for; empty for any other line. */
  static Optional<LoadEvent> parse(String line) {
    Matcher border = Lines.BORDER.matcher(line);
    if (border.matches()) {
      return Optional.of(
          new Border(
              border.group(1), border.group(2).equals("begin"), Long.parseLong(border.group(3))));
    }
    Matcher ready = Lines.READY.matcher(line);
    if (ready.matches()) {
      return Optional.of(new Ready(ready.group(1)));
    }
    return switch (line.strip()) {
      case "@WARM-UP begin" -> Optional.of(new WarmUp(true));
      case "@WARM-UP end" -> Optional.of(new WarmUp(false));
      case "@DONE" -> Optional.of(new Done());
      default -> Optional.empty();
    };
  }

  /** How the lines look. */
  final class Lines {

    private static final Pattern BORDER =
        Pattern.compile("@SEGMENT (\\S+) (begin|end) (\\d{1,19})\\s*");

    private static final Pattern READY = Pattern.compile("@SEGMENT (\\S+) ready\\s*");

    private Lines() {}
  }
}
