package io.catalogbench.contract.cache;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer of {@code POST /api/cache/warm-up}: how many values are cached now. */
public record WarmedCount(@JsonProperty("warmed_count") int warmedCount) {}
