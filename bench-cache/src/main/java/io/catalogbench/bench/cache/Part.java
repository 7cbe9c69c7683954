package io.catalogbench.bench.cache;

import io.catalogbench.bench.cache.benchmark.Arguments;
import io.catalogbench.bench.cache.benchmark.Content;
import io.catalogbench.bench.cache.key.KeyScheme;
import io.catalogbench.cache.Compression;
import io.catalogbench.contract.settings.CacheMode;
import java.util.List;

/** What a plan measures, one subject of caching at a time. */
sealed interface Part {

  /** Making keys of one kind of call; the first is what the others are compared with. */
  record Keys(Arguments arguments, List<KeyScheme> schemes) implements Part {

    static Keys of(Arguments arguments, KeyScheme... schemes) {
      return new Keys(arguments, List.of(schemes));
    }
  }

  /** Calls of a cached method under different keys. */
  record Calls(List<KeyScheme> schemes) implements Part {

    static Calls of(KeyScheme... schemes) {
      return new Calls(List.of(schemes));
    }
  }

  /** Making one kind of value smaller and getting it back. */
  record Sizes(Content content, List<Compression> compressions) implements Part {

    static Sizes of(Content content, Compression... compressions) {
      return new Sizes(content, List.of(compressions));
    }
  }

  /** Reading one kind of value from stores. */
  record Reads(Content content, int hitPercent, List<CacheMode> stores) implements Part {

    static Reads of(Content content, int hitPercent, CacheMode... stores) {
      return new Reads(content, hitPercent, List.of(stores));
    }
  }

  /** A hit in Redis and its steps. */
  record Path() implements Part {}

  /** Days and first minutes on a clock that is told the time. */
  record Lives() implements Part {}

  /** Work on lists that are cached as a whole or in pieces. */
  record Fragments(List<String> works) implements Part {

    static final String READ = "read";
    static final String CHANGE = "change";

    static Fragments of(String... works) {
      return new Fragments(List.of(works));
    }
  }
}
