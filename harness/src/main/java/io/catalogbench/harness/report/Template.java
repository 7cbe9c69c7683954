package io.catalogbench.harness.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A page's template with its parts, which escapes every value it is given. */
final class Template {

  private final com.samskivert.mustache.Template compiled;

  Template(String name) {
    compiled =
        Mustache.compiler()
            .emptyStringIsFalse(true)
            .withLoader(part -> new StringReader(text(part + ".mustache")))
            .compile(text(name));
  }

  String fill(Object page) {
    return compiled.execute(page);
  }

  /** A text file beside this class. */
  static String text(String name) {
    try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
