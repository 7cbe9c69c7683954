package io.catalogbench.bench.serialization.wiring;

/** Who a valid token speaks for, and until when in seconds since 1970. */
record Principal(String name, String role, long expiresAtSeconds) {}
