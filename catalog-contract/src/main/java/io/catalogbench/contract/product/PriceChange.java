package io.catalogbench.contract.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One row of {@code PATCH /api/products/prices}. */
public record PriceChange(
    @NotNull(message = "is required") @Nullable Long id,
    @JsonProperty("new_price")
        @NotNull(message = "is required")
        @DecimalMin(value = "0", message = "must be at least 0")
        @Digits(
            integer = 8,
            fraction = 2,
            message = "must have at most 8 digits before and 2 after the point")
        @Nullable BigDecimal newPrice) {}
