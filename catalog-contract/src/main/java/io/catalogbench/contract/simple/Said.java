package io.catalogbench.contract.simple;

/** The answer of the two say routes. */
public record Said(String saying) {}
