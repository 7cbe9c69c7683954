package io.catalogbench.bench.serialization.payload;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Twenty properties of which most are null. */
public record Profile(
    long id,
    @Nullable String nickname,
    @Nullable String phone,
    @Nullable String mobile,
    @Nullable String fax,
    @Nullable String company,
    @Nullable String department,
    @Nullable String website,
    @Nullable String language,
    @Nullable String currency,
    @Nullable Integer age,
    @Nullable Integer height,
    @Nullable Long points,
    @Nullable Double rating,
    @Nullable BigDecimal credit,
    @Nullable Boolean subscribed,
    @Nullable Boolean verified,
    @Nullable Instant seen,
    @Nullable Instant blocked,
    @Nullable List<String> tags) {}
