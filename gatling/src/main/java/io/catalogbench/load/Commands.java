package io.catalogbench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Locale;

/** What whoever conducts a run says on standard input, one word a line. */
final class Commands {

  private Commands() {}

  /** Carries the words out until there are no more; then the run ends, too. */
  static void obey(InputStream in, LoadRun run) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        run.obey(Preparation.Command.valueOf(line.strip().toUpperCase(Locale.ROOT)));
      }
      run.stop("whoever conducted the run is gone");
    } catch (IllegalArgumentException e) {
      run.stop("the commands are load, rest and measure: " + e.getMessage());
    } catch (IOException e) {
      run.stop("no more commands can be read: " + e);
    }
  }
}
