package io.catalogbench.harness.run;

/**
 * What a JVM counted since it started.
 *
 * @param allocatedBytes by all threads, ended ones too
 * @param collections of the heap, by all collectors
 * @param compileMillis the compiler worked, on all its threads
 * @param threads platform threads now
 */
record JvmCounters(
    long allocatedBytes,
    long collections,
    long collectionMillis,
    long compileMillis,
    int threads) {}
