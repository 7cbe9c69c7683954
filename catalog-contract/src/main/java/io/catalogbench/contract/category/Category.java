package io.catalogbench.contract.category;

/** A category of products. */
public record Category(long id, String name, String slug) {}
