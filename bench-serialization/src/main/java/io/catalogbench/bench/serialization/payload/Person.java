package io.catalogbench.bench.serialization.payload;

/** The documents' small object. */
public record Person(long id, String name, String email) {}
