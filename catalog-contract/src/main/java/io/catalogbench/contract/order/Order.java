package io.catalogbench.contract.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** An order of a user. */
public record Order(long id, @JsonProperty("created_at") Instant createdAt) {}
