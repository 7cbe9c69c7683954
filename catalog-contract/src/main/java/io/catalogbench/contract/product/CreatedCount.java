package io.catalogbench.contract.product;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer of {@code POST /api/products/bulk} and {@code POST /api/users/bulk}. */
public record CreatedCount(@JsonProperty("created_count") int createdCount) {}
