package io.catalogbench.harness.compare;

/** The documents' claims that this product holds against measurements. */
enum DocumentedClaim {
  C07(
      "10,000 small objects: a fast stack writes them 8 times as fast as the standard one",
      "D4",
      "15 ms against 120 ms",
      8,
      new Evidence.TwoCells("write/bytes/small-10000", "map-first", "dsl-json"),
      "The standard stack of the documents turns objects into maps and maps into text, so it is"
          + " held against Jackson doing the same."),
  C08(
      "1,000 users with addresses, date and metadata: 8 times as fast",
      "D4",
      "12 ms against 95 ms",
      8,
      new Evidence.TwoCells("write/bytes/complex-1000", "map-first", "dsl-json"),
      "The standard stack of the documents turns objects into maps and maps into text, so it is"
          + " held against Jackson doing the same."),
  C09(
      "A fast JSON library is 2 to 3 times as fast as the standard one",
      "D4",
      "2 to 3 times",
      2,
      new Evidence.TwoCells("write/bytes/complex-1000", "jackson2", "dsl-json"),
      "The library that most JVM applications have is Jackson 2; it is no slow library."),
  C14(
      "Validation prepared at build time beats validation by reflection at run time",
      "D4",
      "cheaper",
      1,
      new Evidence.TwoCells("validate/items", "reflection", "compiled"),
      "Only the direction is documented. Hibernate Validator reflects once and keeps what it found;"
          + " Micronaut's validator was prepared by the compiler."),
  C15(
      "Cached dependencies beat a chain of authentication and permissions per request",
      "D4",
      "cheaper",
      1,
      new Evidence.TwoCells("authorize", "per-request", "cached"),
      "Only the direction is documented. Most of what is saved is the check of the token's"
          + " signature, which the cache remembers.");

  private final String subject;
  private final String source;
  private final String figures;
  private final double ratio;

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutables
  private final Evidence evidence;

  private final String mapping;

  DocumentedClaim(
      String subject,
      String source,
      String figures,
      double ratio,
      Evidence evidence,
      String mapping) {
    this.subject = subject;
    this.source = source;
    this.figures = figures;
    this.ratio = ratio;
    this.evidence = evidence;
    this.mapping = mapping;
  }

  String subject() {
    return subject;
  }

  String source() {
    return source;
  }

  /** As documented, with units. */
  String figures() {
    return figures;
  }

  /** The least documented ratio of slow to fast; 1 where only the direction is documented. */
  double ratio() {
    return ratio;
  }

  /** What shows it here. */
  Evidence evidence() {
    return evidence;
  }

  /** Why that is what the documents speak of. */
  String mapping() {
    return mapping;
  }
}
