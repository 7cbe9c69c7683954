package io.catalogbench.bench.serialization.payload;

import java.math.BigDecimal;

/** Numbers of every kind; the doubles use all their bits. */
public record Reading(
    long id,
    double latitude,
    double longitude,
    double value,
    BigDecimal amount,
    int count,
    long sequence) {}
