package io.catalogbench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Locale;
import java.util.OptionalDouble;

/** What whoever conducts a run says on standard input, one word a line, a rate behind some. */
final class Commands {

  private Commands() {}

  /** Carries the words out until there are no more; then the run ends, too. */
  static void obey(InputStream in, LoadRun run) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        obey(line.strip().split(" +"), run);
      }
      run.stop("whoever conducted the run is gone");
    } catch (IllegalArgumentException e) {
      run.stop("the commands are load, rest, measure [RATE] and skip: " + e.getMessage());
    } catch (IOException e) {
      run.stop("no more commands can be read: " + e);
    }
  }

  private static void obey(String[] words, LoadRun run) {
    OptionalDouble rate =
        words.length > 1 ? OptionalDouble.of(Double.parseDouble(words[1])) : OptionalDouble.empty();
    run.obey(Preparation.Command.valueOf(words[0].toUpperCase(Locale.ROOT)), rate);
  }
}
