package io.catalogbench.contract.user;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A user with how much belongs to it: the element of {@code GET /api/users/optimized}. */
public record UserCounts(
    long id,
    String username,
    String email,
    @JsonProperty("groups_count") long groupsCount,
    @JsonProperty("published_posts_count") long publishedPostsCount) {}
