package io.catalogbench.bench.serialization.payload;

/** Text. */
public record Article(long id, String title, String body) {}
