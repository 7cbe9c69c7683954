package io.catalogbench.contract.product;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer of {@code POST /api/products/bulk}. */
public record CreatedCount(@JsonProperty("created_count") int createdCount) {}
