package io.catalogbench.cache;

import java.time.LocalDate;

/** Hits and misses of one day in UTC. */
public record DayCounts(LocalDate date, long hits, long misses) {}
