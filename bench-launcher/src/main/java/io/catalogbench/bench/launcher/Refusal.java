package io.catalogbench.bench.launcher;

/** A row without a number: who may not be measured, and why. */
public record Refusal(Cell cell, String reason) {}
