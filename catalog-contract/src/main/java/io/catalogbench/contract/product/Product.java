package io.catalogbench.contract.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A product with the name of its category.
 *
 * @param price with exactly two decimal places
 * @param createdAt to the microsecond
 * @param updatedAt to the microsecond
 */
public record Product(
    long id,
    String name,
    BigDecimal price,
    @JsonProperty("category_id") long categoryId,
    @JsonProperty("category_name") String categoryName,
    @JsonProperty("created_at") Instant createdAt,
    @JsonProperty("updated_at") Instant updatedAt) {}
