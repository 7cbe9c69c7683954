package io.catalogbench.bench.launcher;

/**
 * A place in the order of forks.
 *
 * @param round counted from 1
 * @param slot place within the round, counted from 1
 */
public record Slot(int round, int slot, Cell cell) {}
