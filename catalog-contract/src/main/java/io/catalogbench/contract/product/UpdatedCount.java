package io.catalogbench.contract.product;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer of {@code PATCH /api/products/prices}. */
public record UpdatedCount(@JsonProperty("updated_count") int updatedCount) {}
