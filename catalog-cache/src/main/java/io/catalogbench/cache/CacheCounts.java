package io.catalogbench.cache;

/**
 * What a cache did since it was opened.
 *
 * @param hits values read from the store
 * @param misses values that had to be loaded
 * @param joins requests that waited for another's load
 * @param failures operations of the store that failed or came too late
 */
public record CacheCounts(long hits, long misses, long joins, long failures) {}
