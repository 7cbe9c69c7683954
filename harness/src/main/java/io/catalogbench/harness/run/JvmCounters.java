package io.catalogbench.harness.run;

/**
 * What a JVM counted since it started.
 *
 * @param allocatedBytes by all threads, ended ones too
 * @param collections of the heap, by all collectors
 * @param threads platform threads now
 */
record JvmCounters(long allocatedBytes, long collections, long collectionMillis, int threads) {}
