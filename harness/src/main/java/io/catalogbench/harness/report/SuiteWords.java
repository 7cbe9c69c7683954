package io.catalogbench.harness.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a page says of one suite and of no other. */
enum SuiteWords {
  SERIALIZATION(
      "Before anything was timed, each codec wrote the same bytes as a reference and read the same"
          + " values back; one that did not is listed as refused, with its first difference.",
      "These do not promise to do the same work: dsl-json in its default setting may lose the last"
          + " bits of a double. Where they passed the check all the same they were timed, but they"
          + " are compared with nothing.",
      "Difficult input, beside the speed. Exact: it came back as it was. Refused: the library said"
          + " no. Accepted: something was read or written; whether that is right depends on what"
          + " one wants. Changed: a value came back as another one. Broken: it failed in a way that"
          + " the library does not intend.",
      List.of(
          "What a request costs: JSON is one part of it. The runs over servers tell that.",
          "How codecs behave when many kinds of documents pass through one JVM: each fork sees one"
              + " payload, and its compiler knows it well.",
          "Which library is better: speed is beside exactness, strictness, safety, convenience and"
              + " care."),
      List.of(
          new Term("Target", "A codec, a validator, or a way to put a chain together."),
          new Term("Scenario", "What is done: the direction, the sink, the payload."),
          new Term(
              "Floor",
              "Copying as many bytes into a new array: no codec can be faster. × floor tells how"
                  + " many times as long a codec takes."),
          new Term("Per byte", "Bytes allocated for each byte of JSON read or written."))),
  CACHE(
      "Stores that this machine lacks are listed as refused, with the remedy. Every store, key and"
          + " compression that is timed passes the same tests as in the servers.",
      "These are steps of one whole: their shares are told, and they are compared with nothing.",
      "What keys confuse, beside what they cost. Safe: equal calls have one key, different calls"
          + " have two. Wasteful: one call has two keys, so work is done twice. Unsafe: two calls"
          + " share a key, and one gets the other's answer. Impossible: it cannot happen to this"
          + " one, for its types rule it out or it never leaves its process.",
      List.of(
          "What a cache spares: that is the database's time, which the runs over servers tell.",
          "How a store behaves over a network: here client and server share one machine, and its"
              + " cores.",
          "How a store behaves when it is full, or shared by many: each fork has one of its own,"
              + " with everything in it.",
          "Which store is better: speed is beside what survives a restart, what several servers"
              + " share, and what it takes to run it."),
      List.of(
          new Term("Target", "A way to make keys, a store, or a compression."),
          new Term("Scenario", "What is done, and with what: one call is one operation."),
          new Term(
              "Floor",
              "The least that the machine takes: a look into a map for keys and for reads that"
                  + " stay in the process, a PING over the loopback for those that go elsewhere,"
                  + " reading or writing a file as large for files, a copy of as many bytes for"
                  + " compression; none where some reads go here and others there."),
          new Term("Per byte", "Bytes allocated for each byte of the value."),
          new Term(
              "Kept",
              "What a store keeps of the value, compressed where it is; of fragments what Redis"
                  + " says that they take in its memory.")));

  private final String checked;
  private final String unjudged;
  private final String robustness;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> limits;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Term> terms;

  SuiteWords(
      String checked, String unjudged, String robustness, List<String> limits, List<Term> terms) {
    this.checked = checked;
    this.unjudged = unjudged;
    this.robustness = robustness;
    this.limits = limits;
    this.terms = terms;
  }

  /** The words of the suite of that name; where nothing is known yet, those of the first. */
  static SuiteWords of(String suite) {
    return Arrays.stream(values())
        .filter(words -> words.name().toLowerCase(Locale.ROOT).equals(suite))
        .findFirst()
        .orElse(SERIALIZATION);
  }

  /** What was seen to before anything was timed. */
  String checked() {
    return checked;
  }

  /** Why some cells have no verdict. */
  String unjudged() {
    return unjudged;
  }

  /** How to read the matrix. */
  String robustness() {
    return robustness;
  }

  /** What the numbers cannot tell. */
  List<String> limits() {
    return limits;
  }

  /** Terms that mean something else in each suite. */
  List<Term> terms() {
    return terms;
  }
}
