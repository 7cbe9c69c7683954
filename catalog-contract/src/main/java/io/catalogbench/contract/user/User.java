package io.catalogbench.contract.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** A user as one row, the answer of {@code GET /api/users/{id}}. */
public record User(
    long id, String username, String email, @JsonProperty("created_at") Instant createdAt) {}
